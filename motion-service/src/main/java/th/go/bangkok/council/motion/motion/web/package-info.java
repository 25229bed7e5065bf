/** Motions over HTTP. */
@NullMarked
package th.go.bangkok.council.motion.motion.web;

import org.jspecify.annotations.NullMarked;
