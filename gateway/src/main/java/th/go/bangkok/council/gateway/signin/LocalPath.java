package th.go.bangkok.council.gateway.signin;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path of this system, to go to after signing in. Everything that a browser could take for another site is refused. */
record LocalPath(String path) {

    private static final Pattern PLAIN = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s<>\"]{0,2000}");

    static Optional<LocalPath> of(@Nullable String wanted) {
        if (wanted == null) {
            return Optional.of(new LocalPath("/"));
        }
        boolean plain = PLAIN.matcher(wanted).matches() && !wanted.startsWith("/sign-in");
        return plain ? Optional.of(new LocalPath(wanted)) : Optional.empty();
    }
}
