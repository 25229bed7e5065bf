/** What a call's trace is needed for beside the calls to the services. */
@NullMarked
package th.go.bangkok.council.gateway.traces;

import org.jspecify.annotations.NullMarked;
