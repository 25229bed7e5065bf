/** Periods of the evaluation in the zone Asia/Bangkok. */
@NullMarked
package th.go.bangkok.council.kpi.time;

import org.jspecify.annotations.NullMarked;
