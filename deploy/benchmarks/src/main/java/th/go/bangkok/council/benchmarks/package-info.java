/** Measures the system against named peers, on demand. */
@NullMarked
package th.go.bangkok.council.benchmarks;

import org.jspecify.annotations.NullMarked;
