/** The whole system, started by its own command, looked at from outside. */
@NullMarked
package th.go.bangkok.council.benchmarks.running;

import org.jspecify.annotations.NullMarked;
