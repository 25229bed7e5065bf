package th.go.bangkok.council.citizeninput.outcome.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.access.OwnDistrict;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.outcome.FormerWording;
import th.go.bangkok.council.citizeninput.outcome.Outcome;
import th.go.bangkok.council.citizeninput.outcome.Replacement;
import th.go.bangkok.council.citizeninput.outcome.Wording;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Stored;

/**
 * An outcome as its reader may see it. Who words and checks it, and evaluators, see all of it; everybody else sees no
 * draft, no former wording and nobody's id.
 *
 * @param text what was told to the district; null for who neither handles it nor speaks for the district
 * @param wording what is published, or is to be
 * @param publishedAt when it was first published
 * @param replacement a corrected wording that is not published yet
 * @param former what was published before, oldest first
 * @param correctedAt when the latest correction was published
 */
record OutcomeResource(
        UUID id,
        long version,
        UUID roundId,
        int fiscalYear,
        String district,
        @Nullable String text,
        Instant reportedAt,
        @Nullable WordingResource wording,
        @Nullable Instant publishedAt,
        @Nullable ReplacementResource replacement,
        List<FormerResource> former,
        @Nullable Instant correctedAt) {

    /** A corrected wording, and the code of the reason for it. */
    record ReplacementResource(WordingResource wording, String reasonCode) {

        static ReplacementResource of(Replacement replacement) {
            return new ReplacementResource(WordingResource.of(replacement.wording()), replacement.reasonCode());
        }
    }

    /** What was published until it was replaced, and the code of the reason. */
    record FormerResource(WordingResource wording, Instant replacedAt, String reasonCode) {

        static FormerResource of(FormerWording former) {
            return new FormerResource(WordingResource.of(former.wording()), former.replacedAt(), former.reasonCode());
        }
    }

    /** The public wording; who wrote and checked it, as pseudonyms. */
    record WordingResource(
            Bilingual text,
            @Nullable String draftedBy,
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

    static OutcomeResource of(Stored<Outcome> stored, Actor reader) {
        Outcome outcome = stored.state();
        if (!reader.actsAs(Roles.CITIZEN_INPUT_OFFICER, Roles.EVALUATOR)) {
            return finished(stored, OwnDistrict.binds(reader) || reader.actsAs(Roles.CHAIR));
        }
        return new OutcomeResource(
                stored.id(),
                stored.version(),
                outcome.roundId(),
                outcome.fiscalYear(),
                outcome.district(),
                outcome.text(),
                outcome.reportedAt(),
                outcome.wording() == null ? null : WordingResource.of(outcome.wording()),
                outcome.publishedAt(),
                outcome.replacement() == null ? null : ReplacementResource.of(outcome.replacement()),
                outcome.former().stream().map(FormerResource::of).toList(),
                outcome.correctedAt());
    }

    private static OutcomeResource finished(Stored<Outcome> stored, boolean withWords) {
        Outcome outcome = stored.state();
        Wording wording = outcome.publishedAt() == null ? null : outcome.wording();
        return new OutcomeResource(
                stored.id(),
                stored.version(),
                outcome.roundId(),
                outcome.fiscalYear(),
                outcome.district(),
                withWords ? outcome.text() : null,
                outcome.reportedAt(),
                wording == null
                        ? null
                        : new WordingResource(wording.text(), null, wording.draftedAt(), null, wording.checkedAt()),
                outcome.publishedAt(),
                null,
                List.of(),
                outcome.correctedAt());
    }
}
