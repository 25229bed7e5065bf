package th.go.bangkok.council.meeting.committee.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.meeting.committee.Committee;
import th.go.bangkok.council.meeting.committee.CommitteeKind;
import th.go.bangkok.council.meeting.committee.Membership;
import th.go.bangkok.council.meeting.reference.BilingualName;

/** A committee as callers see it. */
record CommitteeResource(
        UUID id,
        long version,
        String code,
        CommitteeKind kind,
        BilingualName name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Membership> members) {

    static CommitteeResource of(Stored<Committee> stored, Actor reader) {
        boolean seats = Roles.readsAsStaff(reader) || reader.actsAs(Roles.COUNCILLOR, Roles.CHAIR);
        Committee committee = stored.state();
        return new CommitteeResource(
                stored.id(),
                stored.version(),
                committee.code(),
                committee.kind(),
                committee.name(),
                committee.validFrom(),
                committee.validTo(),
                seats ? committee.members() : List.of());
    }
}
