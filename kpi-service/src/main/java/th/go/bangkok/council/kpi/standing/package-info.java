/** What stands at an instant: declarations in force and milestones reached. */
@NullMarked
package th.go.bangkok.council.kpi.standing;

import org.jspecify.annotations.NullMarked;
