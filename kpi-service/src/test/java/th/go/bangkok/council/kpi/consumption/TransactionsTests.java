package th.go.bangkok.council.kpi.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.ClientSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonSerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsTests {

    private static final int NO_SUCH_TRANSACTION = 251;
    private static final int WRITE_CONFLICT = 112;
    private static final int NOT_AUTHORIZED = 13;

    private static final int BAD_VALUE = 2;

    private final ClientSession session = mock();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> committed = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {NO_SUCH_TRANSACTION, 11601, 290})
    void aBatchThatIsCutOffIsDoneInHalvesAndInOrder(int code) {
        take(10, 3, code);
        assertThat(committed).isEqualTo(numbers(10));
        assertThat(sizes).containsExactly(10, 5, 2, 3, 5, 2, 3);
    }

    @Test
    void aBatchThatIsNotCutOffIsDoneAtOnce() {
        take(10, 10, NO_SUCH_TRANSACTION);
        assertThat(sizes).containsExactly(10);
    }

    @Test
    void aConflictRepeatsTheBatchAsItIs() {
        Transactions.inParts(
                session,
                numbers(4),
                part -> open -> {
                    sizes.add(part.size());
                    if (sizes.size() < 3) {
                        throw failure(WRITE_CONFLICT);
                    }
                    return part;
                },
                TransactionsTests::refuse,
                committed::addAll);
        assertThat(sizes).containsExactly(4, 4, 4);
        assertThat(committed).isEqualTo(numbers(4));
    }

    @Test
    void aSingleRecordThatIsCutOffIsTriedAgain() {
        Transactions.inParts(
                session,
                numbers(1),
                part -> open -> {
                    sizes.add(part.size());
                    if (sizes.size() < 4) {
                        throw failure(NO_SUCH_TRANSACTION);
                    }
                    return part;
                },
                TransactionsTests::refuse,
                committed::addAll);
        assertThat(sizes).containsExactly(1, 1, 1, 1);
        assertThat(committed).isEqualTo(numbers(1));
    }

    @Test
    void whatIsCommittedBeforeAFailureIsTold() {
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> Transactions.inParts(
                        session,
                        numbers(4),
                        part -> open -> {
                            if (part.size() > 2) {
                                throw failure(NO_SUCH_TRANSACTION);
                            }
                            if (part.contains(3)) {
                                throw failure(NOT_AUTHORIZED);
                            }
                            return part;
                        },
                        TransactionsTests::refuse,
                        committed::addAll))
                .satisfies(failure -> assertThat(failure.getCode()).isEqualTo(NOT_AUTHORIZED));
        assertThat(committed).containsExactly(0, 1);
    }

    @Test
    void whatTheStoreNeverTakesIsRefusedAlone() {
        List<RuntimeException> failures = List.of(
                failure(BAD_VALUE),
                new BsonMaximumSizeExceededException("too large"),
                new BsonSerializationException("cannot be written"),
                new MongoBulkWriteException(
                        BulkWriteResult.unacknowledged(),
                        List.of(new BulkWriteError(BAD_VALUE, "bad", new BsonDocument(), 0)),
                        null,
                        new ServerAddress(),
                        Set.of()));
        for (RuntimeException failure : failures) {
            committed.clear();
            Transactions.inParts(
                    session,
                    numbers(8),
                    part -> open -> {
                        if (part.contains(5)) {
                            throw failure;
                        }
                        return part;
                    },
                    TransactionsTests::refuse,
                    committed::addAll);
            assertThat(committed).containsExactly(0, 1, 2, 3, 4, -5, 6, 7);
        }
    }

    private void take(int records, int most, int code) {
        Transactions.inParts(
                session,
                numbers(records),
                part -> open -> {
                    sizes.add(part.size());
                    if (part.size() > most) {
                        throw failure(code);
                    }
                    return part;
                },
                TransactionsTests::refuse,
                committed::addAll);
    }

    /** What is refused is known by its sign. */
    private static Function<ClientSession, List<Integer>> refuse(Integer item) {
        return open -> List.of(-item);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static MongoException failure(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), new ServerAddress());
    }
}
