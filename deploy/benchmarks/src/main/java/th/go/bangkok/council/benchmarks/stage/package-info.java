/** What measurements stand on: fresh servers, processes, the machine, and how numbers are put together. */
@NullMarked
package th.go.bangkok.council.benchmarks.stage;

import org.jspecify.annotations.NullMarked;
