package th.go.bangkok.council.citizeninput.outcome;

import java.time.Instant;

/**
 * A wording that was published until another took its place; kept for the staff.
 *
 * @param replacedAt until when it was published
 * @param reasonCode why it was replaced
 */
public record FormerWording(Wording wording, Instant replacedAt, String reasonCode) {}
