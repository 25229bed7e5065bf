/** Sessions in the store that all gateways share; the browser holds nothing but the session's id. */
@NullMarked
package th.go.bangkok.council.gateway.sessions;

import org.jspecify.annotations.NullMarked;
