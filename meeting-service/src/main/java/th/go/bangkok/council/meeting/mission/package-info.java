/** Meeting missions (ภารกิจการประชุม): arranging a meeting, from the request to the last notice. */
@NullMarked
package th.go.bangkok.council.meeting.mission;

import org.jspecify.annotations.NullMarked;
