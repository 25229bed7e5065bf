package th.go.bangkok.council.kpi.consumption;

import java.util.Set;

/**
 * Figures have moved, and it is in the store.
 *
 * @param newest when the broker took the newest record of the batch, in milliseconds; long ago while catching up
 */
public record FiguresMoved(Set<Moved> moved, long newest) {}
