/** Turns the events of the log into the figures, levels and points of the evaluation plan. */
@NullMarked
package th.go.bangkok.council.kpi;

import org.jspecify.annotations.NullMarked;
