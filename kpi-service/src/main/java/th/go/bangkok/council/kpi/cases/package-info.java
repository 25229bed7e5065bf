/** A case: the set of what its events say, and the clock that follows from it. */
@NullMarked
package th.go.bangkok.council.kpi.cases;

import org.jspecify.annotations.NullMarked;
