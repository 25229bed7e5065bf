package th.go.bangkok.council.citizeninput.round;

/**
 * How far the feedback of a round has come. Feedback from channels other than the forums is handled alike, and the
 * milestones do not wait for it (DOMAIN, indicator 1).
 *
 * @param forum what was said at the forums, which is what the milestones look at
 * @param all that and what came in other ways
 */
public record Heard(Tally forum, Tally all) {

    public static final Heard NOTHING = new Heard(Tally.NONE, Tally.NONE);

    /** With one more item. */
    public Heard with(Tally.Item item, boolean saidAtForum) {
        return new Heard(saidAtForum ? forum.with(item) : forum, all.with(item));
    }
}
