/** Tells others that a person was erased here. */
@NullMarked
package th.go.bangkok.council.meeting.persons;

import org.jspecify.annotations.NullMarked;
