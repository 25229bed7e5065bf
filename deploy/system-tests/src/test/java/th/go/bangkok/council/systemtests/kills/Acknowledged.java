package th.go.bangkok.council.systemtests.kills;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The commands to which the system said yes. */
final class Acknowledged {

    /**
     * One of them.
     *
     * @param resource where the thing is read, such as {@code /api/v1/tracking-requests/<id>}
     * @param subject the subject of its events
     * @param event the event that the command stands for
     */
    record Command(
            String path, String body, String key, String ifMatch, String resource, String subject, String event) {}

    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();

    void add(Command command) {
        commands.add(command);
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }
}
