@NullMarked
package th.go.bangkok.council.benchmarks;

import org.jspecify.annotations.NullMarked;
