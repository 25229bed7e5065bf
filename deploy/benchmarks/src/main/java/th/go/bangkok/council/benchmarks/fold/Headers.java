package th.go.bangkok.council.benchmarks.fold;

import org.jspecify.annotations.Nullable;

/** The headers of a record. */
@FunctionalInterface
public interface Headers {

    /** The header's text, or null. */
    @Nullable String text(String name);
}
