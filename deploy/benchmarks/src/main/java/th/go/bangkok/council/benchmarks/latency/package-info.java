/** From a command's answer to the figure on the screen, with the parts of the way. */
@NullMarked
package th.go.bangkok.council.benchmarks.latency;

import org.jspecify.annotations.NullMarked;
