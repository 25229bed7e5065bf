package th.go.bangkok.council.citizeninput.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.citizeninput.language.Bilingual;
import th.go.bangkok.council.citizeninput.time.Chronology;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;

/**
 * What became of what a district said in a round. Reporting it to the district office (สำนักงานเขต) and publishing it
 * (เผยแพร่) are separate facts; what is published is a wording of its own, drafted, then checked by somebody else.
 *
 * @param text as it went to the district; never published
 * @param wording null until one is drafted
 * @param publishedAt null until it is published; after that the wording stays
 */
public record Outcome(
        UUID roundId,
        int fiscalYear,
        String district,
        String text,
        Instant reportedAt,
        @Nullable Wording wording,
        @Nullable Instant publishedAt) {

    /**
     * The district is told.
     *
     * @param presentedAt when the dossiers of the round were presented
     */
    static Change<Outcome> report(
            UUID roundId, int fiscalYear, String district, String text, Instant presentedAt, Moment moment) {
        Moment at = Chronology.notBefore(moment, presentedAt);
        Outcome outcome = new Outcome(roundId, fiscalYear, district, text, at.time(), null, null);
        return Change.of(outcome, new OutcomeReported(fiscalYear, roundId, district), at)
                .about(roundId);
    }

    /** Drafts the public wording, or drafts it anew, which undoes the check. */
    public Change<Outcome> draftWording(Bilingual draft, Actor by, Moment moment) {
        refuseIfPublished();
        Moment at = Chronology.notBefore(moment, reportedAt);
        return Change.silent(with(new Wording(draft, by, at.time(), null, null), null));
    }

    /** Somebody else than the drafter finds that nobody can be recognised in the wording. */
    public Change<Outcome> checkWording(Actor by, Moment moment) {
        refuseIfPublished();
        Wording draft = wording;
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
        return Change.silent(with(draft.checked(by, at.time()), null));
    }

    /** Everybody may read the wording. */
    public Change<Outcome> publish(Moment moment) {
        refuseIfPublished();
        if (wording == null || !wording.isChecked()) {
            throw Refusal.missing(
                    "wording-not-ready",
                    wording == null ? List.of("wording-drafted", "wording-checked") : List.of("wording-checked"));
        }
        Moment at = Chronology.notBefore(moment, wording.checkedAt());
        OutcomePublished event = new OutcomePublished(fiscalYear, roundId, district);
        return Change.of(with(wording, at.time()), event, at);
    }

    private void refuseIfPublished() {
        if (publishedAt != null) {
            throw Refusal.conflict("outcome-published-already", publishedAt);
        }
    }

    private Outcome with(@Nullable Wording changed, @Nullable Instant published) {
        return new Outcome(roundId, fiscalYear, district, text, reportedAt, changed, published);
    }
}
