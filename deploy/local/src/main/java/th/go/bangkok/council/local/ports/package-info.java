/** Which ports are free, and who holds the others. */
@NullMarked
package th.go.bangkok.council.local.ports;

import org.jspecify.annotations.NullMarked;
