package th.go.bangkok.council.local.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code up} was told.
 *
 * @param background whether this is the runner in the background: what it says is kept in a log, so it tells no password
 */
record UpOptions(boolean detached, boolean withSamples, boolean storesOnly, boolean background) {

    private static final String IN_BACKGROUND = "--in-background";

    static UpOptions of(List<String> words) {
        boolean detached = false;
        boolean withSamples = true;
        boolean storesOnly = false;
        boolean background = false;
        for (var word : words) {
            switch (word) {
                case "-d", "--detach" -> detached = true;
                case "--no-sample" -> withSamples = false;
                case "--stores-only" -> storesOnly = true;
                case IN_BACKGROUND -> background = true;
                default ->
                    throw new IllegalArgumentException(
                            "up does not know " + word + "; it knows -d, --no-sample, --stores-only.");
            }
        }
        return new UpOptions(detached, withSamples, storesOnly, background);
    }

    /** The words that tell a runner in the background the same. */
    List<String> forBackground() {
        var words = new ArrayList<>(List.of("up", IN_BACKGROUND));
        if (!withSamples) {
            words.add("--no-sample");
        }
        if (storesOnly) {
            words.add("--stores-only");
        }
        return words;
    }
}
