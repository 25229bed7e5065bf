package th.go.bangkok.council.kpi.consumption;

import java.util.Set;

/** Something has moved, and it is in the store. */
public record FiguresMoved(Set<Moved> moved) {}
