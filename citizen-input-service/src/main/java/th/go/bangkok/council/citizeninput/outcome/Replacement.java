package th.go.bangkok.council.citizeninput.outcome;

/**
 * A wording that is to take the place of the published one, which stays until then.
 *
 * @param reasonCode why, from the list of reasons for withdrawals
 */
public record Replacement(Wording wording, String reasonCode) {}
