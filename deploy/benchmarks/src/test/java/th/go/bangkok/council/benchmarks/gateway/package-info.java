@NullMarked
package th.go.bangkok.council.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
