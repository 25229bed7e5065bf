package th.go.bangkok.council.citizeninput.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.time.Chronology;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;

/**
 * What became of what a district said in a round. Reporting it to the district office (สำนักงานเขต) and publishing it
 * (เผยแพร่) are separate facts; what is published is a wording of its own, drafted, then checked by somebody else.
 *
 * @param text as it went to the district; never published
 * @param wording null until one is drafted
 * @param publishedAt when it was first published; null until then. After that the wording stays until a corrected one,
 *     checked like the first, takes its place
 * @param replacement a corrected wording that is not published yet; null when there is none
 * @param former what was published before, oldest first
 * @param correctedAt when the latest correction was published; null without one
 */
public record Outcome(
        UUID roundId,
        int fiscalYear,
        String district,

        @Personal(
                value = Personal.Kind.TEXT,
                of = {"/_id"})
        String text,

        Instant reportedAt,
        @Nullable Wording wording,
        @Nullable Instant publishedAt,
        @Nullable Replacement replacement,
        List<FormerWording> former,
        @Nullable Instant correctedAt) {

    /** Takes documents from before corrections as having none. */
    public Outcome {
        former = List.copyOf(Objects.requireNonNullElse(former, List.of()));
    }

    /**
     * The district is told.
     *
     * @param presentedAt when the dossiers of the round were presented
     */
    static Change<Outcome> report(
            UUID roundId, int fiscalYear, String district, String text, Instant presentedAt, Moment moment) {
        Moment at = Chronology.notBefore(moment, presentedAt);
        Outcome outcome =
                new Outcome(roundId, fiscalYear, district, text, at.time(), null, null, null, List.of(), null);
        return Change.of(outcome, new OutcomeReported(fiscalYear, roundId, district), at)
                .about(roundId);
    }

    /** Drafts the public wording, or drafts it anew, which undoes the check. */
    public Change<Outcome> draftWording(Bilingual draft, Actor by, Moment moment) {
        refuseIfPublished();
        Moment at = Chronology.notBefore(moment, reportedAt);
        return Change.silent(drafted(new Wording(draft, by, at.time(), null, null)));
    }

    /**
     * Drafts another wording in place of the published one, or drafts it anew, which undoes the check. It has to be
     * checked and published like the first; until then the public reads the old one.
     *
     * @throws Refusal {@code outcome-not-published}
     */
    public Change<Outcome> correctWording(Bilingual draft, String reasonCode, Actor by, Moment moment) {
        if (publishedAt == null) {
            throw Refusal.conflict("outcome-not-published");
        }
        Moment at = Chronology.notBefore(moment, publishedAt, correctedAt);
        return Change.silent(replaced(new Replacement(new Wording(draft, by, at.time(), null, null), reasonCode)));
    }

    /** Somebody else than the drafter finds that nobody can be recognised in the wording. */
    public Change<Outcome> checkWording(Actor by, Moment moment) {
        if (replacement != null) {
            return Change.silent(
                    replaced(new Replacement(checked(replacement.wording(), by, moment), replacement.reasonCode())));
        }
        refuseIfPublished();
        return Change.silent(drafted(checked(wording, by, moment)));
    }

    private static Wording checked(@Nullable Wording draft, Actor by, Moment moment) {
        if (draft == null) {
            throw Refusal.missing("wording-not-ready", List.of("wording-drafted"));
        }
        if (draft.isChecked()) {
            throw Refusal.conflict("wording-checked-already");
        }
        if (by.isSamePersonAs(draft.draftedBy())) {
            throw Refusal.conflict("wording-checked-by-its-author");
        }
        Moment at = Chronology.notBefore(moment, draft.draftedAt());
        return draft.checked(by, at.time());
    }

    /** Everybody may read the wording; the corrected one, if there is one, in place of the one before. */
    public Change<Outcome> publish(Moment moment) {
        if (replacement != null) {
            return publish(replacement, moment);
        }
        refuseIfPublished();
        Wording ready = ready(wording);
        Moment at = Chronology.notBefore(moment, ready.checkedAt());
        Outcome published = new Outcome(
                roundId, fiscalYear, district, text, reportedAt, ready, at.time(), null, former, correctedAt);
        return Change.of(published, new OutcomePublished(fiscalYear, roundId, district, null), at);
    }

    private Change<Outcome> publish(Replacement corrected, Moment moment) {
        Wording ready = ready(corrected.wording());
        Moment at = Chronology.notBefore(moment, ready.checkedAt());
        List<FormerWording> before = new ArrayList<>(former);
        before.add(new FormerWording(ready(wording), at.time(), corrected.reasonCode()));
        Outcome published = new Outcome(
                roundId, fiscalYear, district, text, reportedAt, ready, publishedAt, null, before, at.time());
        return Change.of(published, new OutcomePublished(fiscalYear, roundId, district, corrected.reasonCode()), at);
    }

    private static Wording ready(@Nullable Wording draft) {
        if (draft == null || !draft.isChecked()) {
            throw Refusal.missing(
                    "wording-not-ready",
                    draft == null ? List.of("wording-drafted", "wording-checked") : List.of("wording-checked"));
        }
        return draft;
    }

    private void refuseIfPublished() {
        if (publishedAt != null) {
            throw Refusal.conflict("outcome-published-already", publishedAt);
        }
    }

    private Outcome drafted(Wording draft) {
        return new Outcome(
                roundId, fiscalYear, district, text, reportedAt, draft, publishedAt, null, former, correctedAt);
    }

    private Outcome replaced(Replacement corrected) {
        return new Outcome(
                roundId, fiscalYear, district, text, reportedAt, wording, publishedAt, corrected, former, correctedAt);
    }
}
