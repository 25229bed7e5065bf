package th.go.bangkok.council.meeting.mission;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonType;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.store.Documents;
import th.go.bangkok.council.defaults.store.Fields;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.defaults.store.TakenException;
import th.go.bangkok.council.defaults.time.Bangkok;

/** The meeting missions, with the two things that hold over all of them: no number twice, no room or vehicle twice. */
public final class Missions {

    private static final String NUMBERS = "meeting-numbers";
    private static final String SLOTS = "booked-slots";
    private static final String SLOTS_PATH = Fields.state("derived.slots");
    private static final String SINCE_PATH = Fields.state("derived.netSince");
    private static final String NUMBER_PATH = Fields.state("meeting.number");

    /** See {@link MeetingMission#isInCalendar}. */
    private static final Bson CALENDAR = Filters.and(
            Filters.exists(NUMBER_PATH), Filters.ne(Fields.state("derived.status"), MissionStatus.VOIDED.name()));

    private static final int ATTEMPTS = 50;
    private static final int BATCH = 500;

    private final Documents<MeetingMission> documents;

    Missions(Documents<MeetingMission> documents) {
        this.documents = documents;
        documents.index(
                NUMBERS,
                Indexes.ascending(NUMBER_PATH + ".committee", NUMBER_PATH + ".year", NUMBER_PATH + ".number"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists(NUMBER_PATH + ".number")));
        // An empty list of slots must not be indexed: it would count as one value that two missions share.
        documents.index(
                SLOTS,
                Indexes.ascending(SLOTS_PATH),
                new IndexOptions().unique(true).partialFilterExpression(Filters.type(SLOTS_PATH, BsonType.STRING)));
        documents.index(
                "net-since",
                Indexes.ascending(SINCE_PATH),
                new IndexOptions().partialFilterExpression(Filters.exists(SINCE_PATH)));
    }

    public Stored<MeetingMission> open(Command command, Function<UUID, Change<MeetingMission>> request) {
        AtomicReference<MeetingMission> wanted = new AtomicReference<>();
        return booking(null, wanted, () -> documents.create(command, id -> noted(wanted, request.apply(id))));
    }

    /**
     * Changes a mission.
     *
     * @throws Refusal {@code booked-already} when a room or vehicle is taken at that time
     */
    public Stored<MeetingMission> change(
            UUID id, Command command, Function<MeetingMission, Change<MeetingMission>> verb) {
        AtomicReference<MeetingMission> wanted = new AtomicReference<>();
        return booking(id, wanted, () -> documents.change(id, command, mission -> noted(wanted, verb.apply(mission))));
    }

    /** Sets form, day and time, under the next free number of the committee in the Buddhist calendar year of the meeting. */
    public Stored<MeetingMission> schedule(
            UUID id,
            Command command,
            Instant startsAt,
            BiFunction<MeetingMission, MeetingNumber, Change<MeetingMission>> verb) {
        return numbered(() -> change(
                id,
                command,
                mission -> verb.apply(mission, nextNumber(mission.committee().code(), startsAt))));
    }

    /** Tries again with another number for as long as others take the one that was free a moment ago. */
    public Stored<MeetingMission> numbered(Supplier<Stored<MeetingMission>> attempt) {
        for (int i = 1; i < ATTEMPTS; i++) {
            try {
                return attempt.get();
            } catch (TakenException taken) {
                if (!taken.index().equals(NUMBERS)) {
                    throw taken;
                }
            }
        }
        throw Refusal.of(Refusal.Kind.UNAVAILABLE, "too-busy", "-");
    }

    /** The number that follows the highest one of the committee in that year. */
    public MeetingNumber nextNumber(String committee, Instant startsAt) {
        int year = Bangkok.calendarYear(startsAt);
        Bson ofYear =
                Filters.and(Filters.eq(NUMBER_PATH + ".committee", committee), Filters.eq(NUMBER_PATH + ".year", year));
        int highest = documents
                .findFirst(ofYear, Sorts.descending(NUMBER_PATH + ".number"))
                .map(stored -> stored.state().meeting())
                .map(meeting -> meeting.number().number())
                .orElse(0);
        return new MeetingNumber(committee, year, highest + 1);
    }

    /**
     * A mission.
     *
     * @param calendarOnly whether only meetings that have a day and are not void are found
     */
    public Stored<MeetingMission> get(UUID id, boolean calendarOnly) {
        Stored<MeetingMission> mission = documents.get(id);
        if (calendarOnly && !mission.state().isInCalendar()) {
            throw Refusal.notFound(id);
        }
        return mission;
    }

    public Slice<Stored<MeetingMission>> list(MissionFilter filter, boolean calendarOnly, Paging paging) {
        Bson wanted = filter.toBson();
        return documents.list(calendarOnly ? Filters.and(wanted, CALENDAR) : wanted, paging);
    }

    /** Missions whose net time has reached the mark and that have not had their warning. */
    public List<UUID> warningsDue(Duration soonAfter, Duration bound, Instant now) {
        Bson soon = Filters.and(
                Filters.lte(SINCE_PATH, now.minus(soonAfter)),
                Filters.exists(Fields.state("warnings.dueSoonAt"), false));
        Bson late = Filters.and(
                Filters.lte(SINCE_PATH, now.minus(bound)), Filters.exists(Fields.state("warnings.overdueAt"), false));
        return documents.findAll(Filters.or(soon, late), BATCH).stream()
                .map(Stored::id)
                .toList();
    }

    private Stored<MeetingMission> booking(
            @Nullable UUID id, AtomicReference<MeetingMission> wanted, Supplier<Stored<MeetingMission>> write) {
        try {
            return write.get();
        } catch (TakenException taken) {
            MeetingMission refused = wanted.get();
            throw taken.index().equals(SLOTS) && refused != null ? bookedBy(id, refused) : taken;
        }
    }

    /** Names another mission that holds something of what the refused one would hold. */
    private Refusal bookedBy(@Nullable UUID id, MeetingMission refused) {
        String holder = documents
                .findFirst(Filters.and(Filters.in(SLOTS_PATH, refused.derived().slots()), Filters.ne(Fields.ID, id)))
                .map(stored -> stored.state().meeting())
                .map(meeting -> meeting.number())
                .map(number -> "%s %d/%d".formatted(number.committee(), number.number(), number.year()))
                .orElse("-");
        return Refusal.conflict("booked-already", holder);
    }

    private static Change<MeetingMission> noted(AtomicReference<MeetingMission> wanted, Change<MeetingMission> change) {
        wanted.set(change.state());
        return change;
    }
}
