/** How much the gateway lets through with everything that it does for a call, beside a gateway that does nothing. */
@NullMarked
package th.go.bangkok.council.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
