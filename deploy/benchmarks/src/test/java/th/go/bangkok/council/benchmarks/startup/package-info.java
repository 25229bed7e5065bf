@NullMarked
package th.go.bangkok.council.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
