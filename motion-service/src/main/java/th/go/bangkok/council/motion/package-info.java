/** Motions of the council and what becomes of them. */
@NullMarked
package th.go.bangkok.council.motion;

import org.jspecify.annotations.NullMarked;
