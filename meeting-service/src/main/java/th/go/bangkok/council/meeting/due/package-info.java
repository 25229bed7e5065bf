/** Warnings of missions that take long. */
@NullMarked
package th.go.bangkok.council.meeting.due;

import org.jspecify.annotations.NullMarked;
