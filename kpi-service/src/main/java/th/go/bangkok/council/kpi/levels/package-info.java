/** Tells subscribers when the level of an indicator changes. */
@NullMarked
package th.go.bangkok.council.kpi.levels;

import org.jspecify.annotations.NullMarked;
