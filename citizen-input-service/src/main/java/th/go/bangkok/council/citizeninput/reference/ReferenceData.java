package th.go.bangkok.council.citizeninput.reference;

import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.reference.CodeList;

/**
 * The codes that this service knows. Committees are not among them: they belong to meeting-service, and a committee's
 * code is kept as it comes.
 */
@Component
public final class ReferenceData {

    private final CodeList districts = CodeList.of("districts");
    private final CodeList feedbackSources = CodeList.of("feedback-sources");
    private final CodeList setAsideReasons = CodeList.of("reason-codes", "set-aside");
    private final CodeList withdrawalReasons = CodeList.of("reason-codes", "withdrawal");

    /** The 50 districts (เขต), official codes. */
    public CodeList districts() {
        return districts;
    }

    /** Where feedback came from. */
    public CodeList feedbackSources() {
        return feedbackSources;
    }

    /** Why something published is taken back or replaced. */
    public CodeList withdrawalReasons() {
        return withdrawalReasons;
    }

    /** Why feedback is not passed on to a committee. */
    public CodeList setAsideReasons() {
        return setAsideReasons;
    }
}
