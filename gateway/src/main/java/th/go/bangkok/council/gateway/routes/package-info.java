/** Which address leads to which service, and what guards the way. */
@NullMarked
package th.go.bangkok.council.gateway.routes;

import org.jspecify.annotations.NullMarked;
