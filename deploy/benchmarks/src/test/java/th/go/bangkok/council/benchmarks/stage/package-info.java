@NullMarked
package th.go.bangkok.council.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
