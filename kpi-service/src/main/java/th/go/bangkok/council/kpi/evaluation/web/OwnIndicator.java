package th.go.bangkok.council.kpi.evaluation.web;

import java.util.Map;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.kpi.evaluation.Statement;

/** Keeps a group to the indicator that it answers for, and to its project. General administration declares everything. */
final class OwnIndicator {

    private static final Map<String, String> INDICATORS = Map.of(
            Roles.CITIZEN_INPUT_OFFICER, "citizen-needs",
            Roles.MOTION_HEAD, "motion-tracking",
            Roles.MEETING_HEAD, "committee-meetings");

    private OwnIndicator() {}

    /**
     * Makes sure that it is theirs to state or to take back.
     *
     * @throws Refusal {@code other-indicator}
     */
    static void require(Actor actor, Statement statement) {
        String own = INDICATORS.get(actor.role());
        String about = statement.indicator() == null ? statement.project() : statement.indicator();
        if (own != null && !own.equals(about)) {
            throw Refusal.notAllowed("other-indicator");
        }
    }
}
