/** A made-up log of events in the shape of the contracts, with the disorder that a real one has. */
@NullMarked
package th.go.bangkok.council.benchmarks.log;

import org.jspecify.annotations.NullMarked;
