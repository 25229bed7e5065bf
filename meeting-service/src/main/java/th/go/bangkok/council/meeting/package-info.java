/** Committees, what meetings need, and the missions of arranging them. */
@NullMarked
package th.go.bangkok.council.meeting;

import org.jspecify.annotations.NullMarked;
