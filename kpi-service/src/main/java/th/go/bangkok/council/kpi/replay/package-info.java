/** Computes everything anew from the log, beside what is live, and compares. */
@NullMarked
package th.go.bangkok.council.kpi.replay;

import org.jspecify.annotations.NullMarked;
