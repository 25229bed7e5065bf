/** Tells readers of a scoreboard that it moved. */
@NullMarked
package th.go.bangkok.council.kpi.changes;

import org.jspecify.annotations.NullMarked;
