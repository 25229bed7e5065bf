/** A real MongoDB as a process of this machine, and where its program comes from. */
@NullMarked
package th.go.bangkok.council.local.mongo;

import org.jspecify.annotations.NullMarked;
