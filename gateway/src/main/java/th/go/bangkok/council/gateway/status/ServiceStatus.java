package th.go.bangkok.council.gateway.status;

import java.util.List;

/**
 * How one service is.
 *
 * @param service its name, for example {@code kpi-service}
 * @param missing what it needs and does not have, as it says itself, for example {@code kafka}
 * @param answeredInMs how long it took to answer, in milliseconds
 * @param circuits the state of the way to it, route by route
 */
record ServiceStatus(String service, State state, List<String> missing, long answeredInMs, List<Circuit> circuits) {

    ServiceStatus answeredIn(long ms) {
        return new ServiceStatus(service, state, missing, ms, circuits);
    }

    /** Whether any way to it is barred at the moment. */
    boolean barred() {
        return circuits.stream().anyMatch(circuit -> circuit.state().equals("open"));
    }

    /** Whether a service can be used. */
    enum State {
        /** It answers and has all that it needs. */
        READY,
        /** It answers, but something that it needs does not. */
        NOT_READY,
        /** It does not answer. */
        DOWN;

        String code() {
            return switch (this) {
                case READY -> "ready";
                case NOT_READY -> "not-ready";
                case DOWN -> "down";
            };
        }
    }

    /**
     * The circuit of one route.
     *
     * @param state {@code closed} (calls pass), {@code open} (calls are refused at once) or {@code half-open} (a few
     *     calls are tried)
     */
    record Circuit(String route, String state) {}
}
