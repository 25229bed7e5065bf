/** Committees (คณะกรรมการ): dated reference data that this service owns. */
@NullMarked
package th.go.bangkok.council.meeting.committee;

import org.jspecify.annotations.NullMarked;
