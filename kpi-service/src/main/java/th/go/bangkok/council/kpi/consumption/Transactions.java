package th.go.bangkok.council.kpi.consumption;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.BSONException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in a transaction and runs it again when the store says that this may help: after a write conflict with a
 * growing pause, after an interruption or a lost connection as a whole. A batch that the server cut off, because it took
 * longer than transactions may live, is not run again as it is but in halves. Work must read everything it needs inside.
 */
final class Transactions {

    private static final Logger log = LoggerFactory.getLogger(Transactions.class);
    private static final int ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private static final int LOCK_TIMEOUT = 24;
    private static final int WRITE_CONFLICT = 112;
    private static final int NO_SUCH_TRANSACTION = 251;
    private static final int LIVED_TOO_LONG = 290;
    private static final int DUPLICATE_KEY = 11000;
    private static final int INTERRUPTED = 11601;
    private static final Set<Integer> WORTH_ANOTHER_TRY =
            Set.of(LOCK_TIMEOUT, WRITE_CONFLICT, NO_SUCH_TRANSACTION, LIVED_TOO_LONG, DUPLICATE_KEY, INTERRUPTED);

    /** What the server has against a document or a command that it will have against it for ever. */
    private static final Set<Integer> NEVER_ACCEPTED = Set.of(
            2, // bad value
            9, // failed to parse
            14, // type mismatch
            15, // overflow
            17, // invalid length
            22, // invalid BSON
            52, // a field's name begins with a dollar
            53, // invalid id
            56, // a field without a name
            57, // a field's name with a dot
            121, // refused by a rule of the collection
            257, // the transaction is too large
            10334, // the document is too large
            17280, // the key is too long
            17419, // too large after the update
            17420);

    /** What a transaction gets to hear that the server has ended; a lifetime that ran out is the usual reason. */
    private static final Set<Integer> CUT_OFF = Set.of(NO_SUCH_TRANSACTION, LIVED_TOO_LONG, INTERRUPTED);

    private static final TransactionOptions OPTIONS = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY)
            .readPreference(ReadPreference.primary())
            .build();

    private Transactions() {}

    /** The answer of the work whose transaction was committed. */
    static <T> T run(ClientSession session, Function<ClientSession, T> work) {
        return run(session, work, Transactions::mayHelpAgain);
    }

    /**
     * Runs the work on the whole batch in one transaction. If the server cuts that off, runs it on each half in a
     * transaction of its own, in order, and so on; a single item is tried again as it is. The same if the store refuses
     * what is to be written and will always do so; then the single item at fault is refused. Whatever fails, the parts
     * before it are committed and told.
     *
     * @param prepare makes the work on a part; what it does itself takes none of the transaction's time
     * @param refuse makes the work on an item that the store will never take
     * @param committed is told the answer of each transaction once it is committed
     */
    static <I, T> void inParts(
            ClientSession session,
            List<I> batch,
            Function<List<I>, Function<ClientSession, T>> prepare,
            Function<I, Function<ClientSession, T>> refuse,
            Consumer<T> committed) {
        boolean single = batch.size() < 2;
        T answer;
        try {
            answer = run(
                    session, prepare.apply(batch), failure -> mayHelpAgain(failure) && (single || !isCutOff(failure)));
        } catch (MongoException | BSONException failure) {
            boolean never = isNeverAccepted(failure);
            if (single && never) {
                log.error(
                        "A record cannot be written and is set aside: {}",
                        failure.getClass().getSimpleName());
                committed.accept(run(session, refuse.apply(batch.getFirst())));
                return;
            }
            if (single || !(never || isCutOff(failure))) {
                throw failure;
            }
            int middle = batch.size() / 2;
            log.warn(
                    "A transaction of {} was {}; halves are tried",
                    batch.size(),
                    never ? "refused by the store" : "cut off");
            inParts(session, batch.subList(0, middle), prepare, refuse, committed);
            inParts(session, batch.subList(middle, batch.size()), prepare, refuse, committed);
            return;
        }
        committed.accept(answer);
    }

    private static <T> T run(
            ClientSession session, Function<ClientSession, T> work, Predicate<MongoException> worthAnotherTry) {
        for (int attempt = 1; ; attempt++) {
            session.startTransaction(OPTIONS);
            try {
                T answer = work.apply(session);
                commit(session);
                return answer;
            } catch (MongoException failure) {
                abort(session);
                if (attempt == ATTEMPTS || !worthAnotherTry.test(failure)) {
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
        return failure.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
                || failure.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)
                || has(failure, WORTH_ANOTHER_TRY);
    }

    private static boolean isCutOff(RuntimeException failure) {
        return failure instanceof MongoException refused && has(refused, CUT_OFF);
    }

    /** Whether it lies in what is to be written, so that no other try can help. */
    private static boolean isNeverAccepted(RuntimeException failure) {
        return failure instanceof BSONException
                || (failure instanceof MongoException refused
                        && !mayHelpAgain(refused)
                        && has(refused, NEVER_ACCEPTED));
    }

    private static boolean has(MongoException failure, Set<Integer> codes) {
        return codes.contains(failure.getCode())
                || (failure instanceof MongoBulkWriteException bulk
                        && bulk.getWriteErrors().stream().anyMatch(error -> codes.contains(error.getCode())));
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
