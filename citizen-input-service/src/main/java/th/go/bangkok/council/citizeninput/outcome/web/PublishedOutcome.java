package th.go.bangkok.council.citizeninput.outcome.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.outcome.Outcome;
import th.go.bangkok.council.citizeninput.reference.ReferenceData;
import th.go.bangkok.council.defaults.store.Stored;

/**
 * An outcome as anybody may read it: the checked wording, never what was said or reported.
 *
 * @param districtName null for a district that is no longer in the list
 * @param publishedAt when it was first published
 * @param correctedAt when this wording took the place of an earlier one; null if it is the first
 */
record PublishedOutcome(
        UUID id,
        int fiscalYear,
        String district,
        @Nullable Bilingual districtName,
        Bilingual wording,
        Instant publishedAt,
        @Nullable Instant correctedAt) {

    static PublishedOutcome of(Stored<Outcome> stored, ReferenceData codes) {
        Outcome outcome = stored.state();
        return new PublishedOutcome(
                stored.id(),
                outcome.fiscalYear(),
                outcome.district(),
                codes.districts()
                        .find(outcome.district())
                        .map(known -> new Bilingual(known.nameTh(), known.nameEn()))
                        .orElse(null),
                Objects.requireNonNull(outcome.wording()).text(),
                Objects.requireNonNull(outcome.publishedAt()),
                outcome.correctedAt());
    }
}
