package th.go.bangkok.council.kpi.plan;

/** A plan that cannot be used; the message names the file and the line. */
final class PlanException extends RuntimeException {

    PlanException(String message) {
        super(message);
    }
}
