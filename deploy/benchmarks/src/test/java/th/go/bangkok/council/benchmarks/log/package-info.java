@NullMarked
package th.go.bangkok.council.benchmarks.log;

import org.jspecify.annotations.NullMarked;
