/** The clock of a case: when it ran and when it was paused. */
@NullMarked
package th.go.bangkok.council.meeting.clock;

import org.jspecify.annotations.NullMarked;
