package th.go.bangkok.council.gateway;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.process.Program;

/** A part that does not outlive the tests, also if they are killed, nor leave processes of its own behind. */
record EndsWithThisJvm(Part part) implements Part {

    /**
     * The program takes the place of the shell, with a group of its own where there is {@code setsid}; a second shell looks
     * on, and when the program or the one that it has to end with is gone, it ends what is left of the group.
     */
    private static final String WATCHED = """
            (while kill -0 "$0" && kill -0 $$; do sleep 1; done; kill -9 -- -$$; kill -9 $$) >/dev/null 2>&1 &
            command -v setsid >/dev/null && exec setsid "$@"
            exec "$@\"""";

    /** The command of a program that ends when a process does. */
    static List<String> command(long process, List<String> program) {
        return Stream.concat(Stream.of("bash", "-c", WATCHED, Long.toString(process)), program.stream())
                .toList();
    }

    /** The command of a program that ends with this JVM. */
    static List<String> command(List<String> program) {
        return command(ProcessHandle.current().pid(), program);
    }

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public List<Integer> ports() {
        return part.ports();
    }

    @Override
    public Program program() {
        Program program = part.program();
        return new Program(command(program.command()), program.environment(), program.version());
    }

    @Override
    public boolean ready() {
        return part.ready();
    }

    @Override
    public Duration patience() {
        return part.patience();
    }

    @Override
    public Duration grace() {
        return part.grace();
    }
}
