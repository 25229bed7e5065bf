package th.go.bangkok.council.citizeninput.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the steps of a round still need, as codes that problem details and resources list. */
final class Missing {

    static final String TOPICS_PROPOSED = "topics-proposed";
    static final String TOPICS_AGREED = "topics-agreed";
    static final String FIRST_ONLINE_FORUM = "first-online-forum";
    static final String SECOND_ONLINE_FORUM = "second-online-forum";
    static final String FEEDBACK_RECEIVED = "feedback-received";
    static final String FEEDBACK_SORTED = "feedback-sorted";
    static final String DOSSIERS_COMPLETED = "dossiers-completed";
    static final String PRESENTED_TO_COMMITTEE = "presented-to-committee";
    static final String PRESENTED_TO_CHAIR = "presented-to-chair";
    static final String DOSSIERS_PRESENTED = "dossiers-presented";
    /** Followed by the district's code. */
    static final String OUTCOME_REPORTED = "outcome-reported-";
    /** Followed by the district's code. */
    static final String OUTCOME_PUBLISHED = "outcome-published-";

    private Missing() {}

    static List<String> forTopics(Round round) {
        List<String> missing = new ArrayList<>();
        addIf(missing, round.topics().isEmpty(), TOPICS_PROPOSED);
        addIf(missing, round.agreedAt() == null, TOPICS_AGREED);
        return missing;
    }

    static List<String> forForums(Round round) {
        List<String> missing = new ArrayList<>();
        addIf(missing, round.agreedAt() == null, TOPICS_AGREED);
        addIf(missing, round.onlineForums() < 1, FIRST_ONLINE_FORUM);
        addIf(missing, round.onlineForums() < 2, SECOND_ONLINE_FORUM);
        return missing;
    }

    static List<String> forDossiers(Round round, Heard feedback) {
        List<String> missing = new ArrayList<>();
        addIf(missing, round.agreedAt() == null, TOPICS_AGREED);
        addIf(missing, feedback.forum().items() == 0, FEEDBACK_RECEIVED);
        addIf(missing, feedback.forum().unsorted() > 0, FEEDBACK_SORTED);
        return missing;
    }

    static List<String> forPresentation(Round round, Collection<Audience> to) {
        List<String> missing = new ArrayList<>();
        addIf(missing, round.dossiers() == null, DOSSIERS_COMPLETED);
        addIf(missing, !to.contains(Audience.COMMITTEE), PRESENTED_TO_COMMITTEE);
        addIf(missing, !to.contains(Audience.CHAIR), PRESENTED_TO_CHAIR);
        return missing;
    }

    static List<String> forOutcomes(Round round, Heard feedback, Coverage coverage) {
        List<String> missing = new ArrayList<>();
        addIf(missing, round.presentedAt() == null, DOSSIERS_PRESENTED);
        for (String district : feedback.forum().districts()) {
            addIf(missing, !coverage.reported().contains(district), OUTCOME_REPORTED + district);
            addIf(missing, !coverage.published().contains(district), OUTCOME_PUBLISHED + district);
        }
        return missing;
    }

    private static void addIf(List<String> missing, boolean condition, String code) {
        if (condition) {
            missing.add(code);
        }
    }
}
