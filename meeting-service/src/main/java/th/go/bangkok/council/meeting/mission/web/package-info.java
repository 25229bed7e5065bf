/** Meeting missions over HTTP. */
@NullMarked
package th.go.bangkok.council.meeting.mission.web;

import org.jspecify.annotations.NullMarked;
