/** Bulk imports of what other systems already hold. */
@NullMarked
package th.go.bangkok.council.meeting.imports;

import org.jspecify.annotations.NullMarked;
