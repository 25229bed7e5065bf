package th.go.bangkok.council.local.cli;

import java.util.List;

/** One of the runner's commands. */
@FunctionalInterface
interface Command {

    /** Runs with the words that followed the command's name, and returns the exit status. */
    int run(List<String> words);
}
