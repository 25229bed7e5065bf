package th.go.bangkok.council.meeting.mission;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import th.go.bangkok.council.defaults.problem.Refusal;

/** What a mission has asked for, taken together: the rules that look at more than one part. */
record Parts(List<Part> all) {

    static final int MOST = 200;

    List<Part> accepted() {
        return all.stream().filter(Part::accepted).toList();
    }

    List<Part> pendingOrAccepted() {
        return all.stream()
                .filter(part -> part.state() == PartState.PENDING || part.accepted())
                .toList();
    }

    /** The part of this id as the verb makes it. */
    Part changed(UUID id, Function<Part, Part> verb) {
        return all.stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .map(verb)
                .orElseThrow(() -> Refusal.notFound(id));
    }

    /** Refuses one more with {@code too-many-parts}. */
    void requireSpace() {
        if (all.size() >= MOST) {
            throw Refusal.invalid("too-many-parts", MOST);
        }
    }

    /** Refuses with {@code resource-twice} what another part has booked already. */
    void requireOnce(Part accepted) {
        boolean twice = accepted.booked()
                && all.stream()
                        .filter(part -> !part.id().equals(accepted.id()) && part.booked())
                        .anyMatch(part -> accepted.resource() != null
                                && accepted.resource().equals(part.resource()));
        if (twice) {
            throw Refusal.conflict("resource-twice");
        }
    }

    /** Refuses with {@code on-site-parts-open} a form without a place while parts for one are wanted. */
    void requireSense(MeetingForm form) {
        List<String> senseless = all.stream()
                .filter(part -> part.wanted() && part.kind().onSiteOnly() && !form.hasPlace())
                .map(part -> part.kind().code())
                .distinct()
                .toList();
        if (!senseless.isEmpty()) {
            throw Refusal.conflict("on-site-parts-open", String.join(", ", senseless));
        }
    }
}
