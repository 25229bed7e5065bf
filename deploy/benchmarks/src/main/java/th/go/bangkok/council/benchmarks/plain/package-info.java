/** A gateway as the library makes it: one route and no filter of ours. */
@NullMarked
package th.go.bangkok.council.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
