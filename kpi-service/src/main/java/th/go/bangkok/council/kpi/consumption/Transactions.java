package th.go.bangkok.council.kpi.consumption;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in a transaction and runs it again when the store says that this may help: after a write conflict with a
 * growing pause, after an interruption or a lost connection as a whole. Work must read everything it needs inside.
 */
final class Transactions {

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private static final int LOCK_TIMEOUT = 24;
    private static final int WRITE_CONFLICT = 112;
    private static final int NO_SUCH_TRANSACTION = 251;
    private static final int DUPLICATE_KEY = 11000;
    private static final int INTERRUPTED = 11601;
    private static final Set<Integer> WORTH_ANOTHER_TRY =
            Set.of(LOCK_TIMEOUT, WRITE_CONFLICT, NO_SUCH_TRANSACTION, DUPLICATE_KEY, INTERRUPTED);

    private static final TransactionOptions OPTIONS = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY)
            .readPreference(ReadPreference.primary())
            .build();

    private Transactions() {}

    /** The answer of the work whose transaction was committed. */
    static <T> T run(ClientSession session, Function<ClientSession, T> work) {
        for (int attempt = 1; ; attempt++) {
            session.startTransaction(OPTIONS);
            try {
                T answer = work.apply(session);
                commit(session);
                return answer;
            } catch (MongoException failure) {
                abort(session);
                if (attempt == ATTEMPTS || !mayHelpAgain(failure)) {
                    throw failure;
                }
                log.info("Transaction tried again after code {}, attempt {}", failure.getCode(), attempt);
                pause(attempt);
            } catch (RuntimeException failure) {
                abort(session);
                throw failure;
            }
        }
    }

    /** A commit whose outcome is unknown is repeated, which is safe; if that does not help either, all is done again. */
    private static void commit(ClientSession session) {
        for (int attempt = 1; ; attempt++) {
            try {
                session.commitTransaction();
                return;
            } catch (MongoException failure) {
                boolean unknown = failure.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
                if (!unknown || attempt == ATTEMPTS) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    private static boolean mayHelpAgain(MongoException failure) {
        if (failure.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || failure.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)
                || WORTH_ANOTHER_TRY.contains(failure.getCode())) {
            return true;
        }
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteErrors().stream().anyMatch(error -> WORTH_ANOTHER_TRY.contains(error.getCode()));
    }

    private static void abort(ClientSession session) {
        try {
            if (session.hasActiveTransaction()) {
                session.abortTransaction();
            }
        } catch (MongoException e) {
            log.debug("Nothing left to abort: {}", e.getMessage());
        }
    }

    private static void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << attempt);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for another try", e);
        }
    }
}
