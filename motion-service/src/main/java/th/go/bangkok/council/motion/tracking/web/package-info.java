/** Tracking requests over HTTP. */
@NullMarked
package th.go.bangkok.council.motion.tracking.web;

import org.jspecify.annotations.NullMarked;
