/** How much one caller may ask for: calls, bytes, open streams. */
@NullMarked
package th.go.bangkok.council.gateway.limits;

import org.jspecify.annotations.NullMarked;
