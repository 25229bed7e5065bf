/** Councillors over HTTP. */
@NullMarked
package th.go.bangkok.council.motion.councillor.web;

import org.jspecify.annotations.NullMarked;
