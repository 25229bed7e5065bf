package th.go.bangkok.council.motion.motion;

import java.util.List;
import java.util.UUID;
import th.go.bangkok.council.defaults.store.Published;

/** The data of what is published about a motion; the contract is in {@code contracts/}. */
final class MotionEvents {

    private MotionEvents() {}

    @Published(name = "MotionRegistered")
    record MotionRegistered(MotionKind kind, int number, int year, List<String> districts, UUID proposerId) {}

    @Published(name = "MotionDecided")
    record MotionDecided(MotionStatus decision) {}

    @Published(name = "FollowUpReported")
    record FollowUpReported(UUID followUpId, String office, String status) {}
}
