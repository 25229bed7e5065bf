@NullMarked
package th.go.bangkok.council.benchmarks.running;

import org.jspecify.annotations.NullMarked;
