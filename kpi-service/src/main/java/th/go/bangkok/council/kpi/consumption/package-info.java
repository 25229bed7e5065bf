/** From the log to the figures: one poll is one transaction, and what was seen before changes nothing. */
@NullMarked
package th.go.bangkok.council.kpi.consumption;

import org.jspecify.annotations.NullMarked;
