/** The peer without a framework: a kafka-clients loop and the MongoDB driver. */
@NullMarked
package th.go.bangkok.council.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
