/** Draining a pre-filled log into figures: the KPI service, and the peers it is held against. */
@NullMarked
package th.go.bangkok.council.benchmarks.drain;

import org.jspecify.annotations.NullMarked;
