@NullMarked
package th.go.bangkok.council.benchmarks.drain;

import org.jspecify.annotations.NullMarked;
