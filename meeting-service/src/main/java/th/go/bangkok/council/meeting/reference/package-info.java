/** Dated lists of codes, and names in two languages. */
@NullMarked
package th.go.bangkok.council.meeting.reference;

import org.jspecify.annotations.NullMarked;
