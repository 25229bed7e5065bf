package th.go.bangkok.council.meeting.reference;

import jakarta.validation.constraints.NotNull;
import th.go.bangkok.council.defaults.web.PlainText;

/**
 * What something is called.
 *
 * @param th in Thai, the official name
 * @param en in English
 */
public record BilingualName(
        @NotNull @PlainText(max = 300) String th,
        @NotNull @PlainText(max = 300) String en) {}
