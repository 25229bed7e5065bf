/** The scoreboard of a year, its breakdowns, and the cases behind its figures. */
@NullMarked
package th.go.bangkok.council.kpi.scoreboard;

import org.jspecify.annotations.NullMarked;
