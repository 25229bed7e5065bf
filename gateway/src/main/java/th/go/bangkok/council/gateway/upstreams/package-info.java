/** The services behind the gateway, and how long and how often it waits for them. */
@NullMarked
package th.go.bangkok.council.gateway.upstreams;

import org.jspecify.annotations.NullMarked;
