/** Who reaches what, tried on the running system through its gateway, in every role and with bent requests. */
@NullMarked
package th.go.bangkok.council.systemtests.access;

import org.jspecify.annotations.NullMarked;
