package th.go.bangkok.council.meeting.committee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.store.Published;

/** A committee has another name, or exists for another time. */
@Published(name = "CommitteeChanged")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitteeChanged(
        String code,
        CommitteeKind kind,
        String nameTh,
        String nameEn,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static CommitteeChanged of(Committee committee) {
        return new CommitteeChanged(
                committee.code(),
                committee.kind(),
                committee.name().th(),
                committee.name().en(),
                committee.validFrom(),
                committee.validTo());
    }
}
