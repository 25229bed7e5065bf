package th.go.bangkok.council.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import th.go.bangkok.council.local.process.Console;
import th.go.bangkok.council.local.process.LogFollower;
import th.go.bangkok.council.local.process.LogLine;
import th.go.bangkok.council.local.process.LogTail;
import th.go.bangkok.council.local.process.Part;
import th.go.bangkok.council.local.system.CouncilSystem;
import th.go.bangkok.council.local.system.Installation;

/** Shows the end of the logs of one part, or of all. */
record Logs(Installation installation, Console console) implements Command {

    @Override
    public int run(List<String> words) {
        boolean follow = words.contains("-f");
        var wanted = words.stream().filter(word -> !word.equals("-f")).toList();
        var known = Stream.concat(
                        CouncilSystem.of(installation, console).parts().stream().map(Part::name),
                        Stream.of(RunnerMark.RUNNER))
                .toList();
        for (var name : wanted) {
            if (!known.contains(name)) {
                console.line("There is no part " + name + ". The parts: " + String.join(", ", known));
                return 2;
            }
        }
        var names = wanted.isEmpty() ? known : wanted;
        var followers = new TreeMap<String, LogFollower>();
        names.forEach(name -> followers.put(name, LogFollower.fromTheEnd(log(name))));
        names.forEach(name -> show(name, names.size() == 1 ? 200 : 15));
        if (follow) {
            follow(followers);
        }
        return 0;
    }

    private void show(String name, int count) {
        console.line("== " + name + " (" + log(name) + ")");
        new LogTail(log(name)).lines(count).forEach(line -> console.line(shown(line)));
    }

    private void follow(Map<String, LogFollower> followers) {
        try {
            while (true) {
                followers.forEach((name, follower) ->
                        follower.poll(line -> console.line((followers.size() == 1 ? "" : name + " | ") + shown(line))));
                Thread.sleep(Duration.ofMillis(300));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String shown(String line) {
        return new LogLine(line).readable();
    }

    private Path log(String name) {
        return installation.state().log(name);
    }
}
