/**
 * What the peers make of the events: cases, clocks and figures by the same rules as the KPI service and in the same
 * documents, written anew and with no regard for anything but the two measured indicators.
 */
@NullMarked
package th.go.bangkok.council.benchmarks.fold;

import org.jspecify.annotations.NullMarked;
