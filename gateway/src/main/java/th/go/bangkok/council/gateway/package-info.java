/** The edge of the system: what comes in from a browser or another system comes in here. */
@NullMarked
package th.go.bangkok.council.gateway;

import org.jspecify.annotations.NullMarked;
