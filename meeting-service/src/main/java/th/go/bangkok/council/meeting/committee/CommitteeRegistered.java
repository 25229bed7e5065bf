package th.go.bangkok.council.meeting.committee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Published;

/** A committee exists. */
@Published(name = "CommitteeRegistered")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitteeRegistered(
        String code,
        CommitteeKind kind,
        String nameTh,
        String nameEn,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static CommitteeRegistered of(Committee committee) {
        return new CommitteeRegistered(
                committee.code(),
                committee.kind(),
                committee.name().th(),
                committee.name().en(),
                committee.validFrom(),
                committee.validTo());
    }
}
