package th.go.bangkok.council.citizeninput.outcome.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.outcome.Outcome;
import th.go.bangkok.council.citizeninput.outcome.Wording;
import th.go.bangkok.council.defaults.store.Stored;

/** An outcome as the staff sees it, with what was told to the district. */
record OutcomeResource(
        UUID id,
        long version,
        UUID roundId,
        int fiscalYear,
        String district,
        String text,
        Instant reportedAt,
        @Nullable WordingResource wording,
        @Nullable Instant publishedAt) {

    /** The public wording; who wrote and checked it, as pseudonyms. */
    record WordingResource(
            Bilingual text,
            String draftedBy,
            Instant draftedAt,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt) {

        static WordingResource of(Wording wording) {
            return new WordingResource(
                    wording.text(),
                    wording.draftedBy().id(),
                    wording.draftedAt(),
                    wording.checkedBy() == null ? null : wording.checkedBy().id(),
                    wording.checkedAt());
        }
    }

    static OutcomeResource of(Stored<Outcome> stored) {
        Outcome outcome = stored.state();
        return new OutcomeResource(
                stored.id(),
                stored.version(),
                outcome.roundId(),
                outcome.fiscalYear(),
                outcome.district(),
                outcome.text(),
                outcome.reportedAt(),
                outcome.wording() == null ? null : WordingResource.of(outcome.wording()),
                outcome.publishedAt());
    }
}
