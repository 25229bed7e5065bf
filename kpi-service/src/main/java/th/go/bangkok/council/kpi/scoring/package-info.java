/** From figures and declarations to levels, success and points. */
@NullMarked
package th.go.bangkok.council.kpi.scoring;

import org.jspecify.annotations.NullMarked;
