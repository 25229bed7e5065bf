package th.go.bangkok.council.meeting.mission;

import th.go.bangkok.council.meeting.committee.Committee;
import th.go.bangkok.council.meeting.committee.CommitteeKind;

/** Whose meeting it is, as it was when it was said. */
public record CommitteeRef(String code, CommitteeKind kind) {

    public static CommitteeRef of(Committee committee) {
        return new CommitteeRef(committee.code(), committee.kind());
    }
}
