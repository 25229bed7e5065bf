package th.go.bangkok.council.motion.councillor;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.web.PlainText;

/** A name in Thai and, where there is one, in English. */
public record BilingualName(
        @NotNull @PlainText(max = 200) String th,
        @Nullable @PlainText(max = 200) String en) {}
