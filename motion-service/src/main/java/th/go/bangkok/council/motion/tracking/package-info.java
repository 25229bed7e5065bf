/** Requests for tracking information about a motion, each a case with a clock. */
@NullMarked
package th.go.bangkok.council.motion.tracking;

import org.jspecify.annotations.NullMarked;
