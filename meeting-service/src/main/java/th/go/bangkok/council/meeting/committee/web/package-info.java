/** Committees over HTTP. */
@NullMarked
package th.go.bangkok.council.meeting.committee.web;

import org.jspecify.annotations.NullMarked;
