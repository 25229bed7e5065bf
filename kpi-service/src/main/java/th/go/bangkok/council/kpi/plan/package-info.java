/** The evaluation plan of a fiscal year, read from a file and checked at start. */
@NullMarked
package th.go.bangkok.council.kpi.plan;

import org.jspecify.annotations.NullMarked;
