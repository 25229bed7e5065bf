/** Motions, interpellations and draft ordinances, what the council decided and what was done. */
@NullMarked
package th.go.bangkok.council.motion.motion;

import org.jspecify.annotations.NullMarked;
