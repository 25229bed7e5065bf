@NullMarked
package th.go.bangkok.council.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
