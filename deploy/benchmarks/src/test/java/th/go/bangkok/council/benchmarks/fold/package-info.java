@NullMarked
package th.go.bangkok.council.benchmarks.fold;

import org.jspecify.annotations.NullMarked;
