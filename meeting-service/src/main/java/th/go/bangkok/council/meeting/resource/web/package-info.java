/** Rooms, vehicles and equipment over HTTP. */
@NullMarked
package th.go.bangkok.council.meeting.resource.web;

import org.jspecify.annotations.NullMarked;
