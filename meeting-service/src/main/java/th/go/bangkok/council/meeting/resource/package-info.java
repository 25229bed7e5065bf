/** Rooms, vehicles and equipment: what meetings need. */
@NullMarked
package th.go.bangkok.council.meeting.resource;

import org.jspecify.annotations.NullMarked;
