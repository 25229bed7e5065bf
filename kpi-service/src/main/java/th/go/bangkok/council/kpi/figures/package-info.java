/** Counts, exact totals and histograms that add and subtract. */
@NullMarked
package th.go.bangkok.council.kpi.figures;

import org.jspecify.annotations.NullMarked;
