/** Talks to the running system through its gateway. */
@NullMarked
package th.go.bangkok.council.local.remote;

import org.jspecify.annotations.NullMarked;
