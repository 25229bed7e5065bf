/**
 * A second, independent reading of the log: the scoreboard worked out from the raw records, simply and slowly, from the
 * description of the domain and the contracts alone. It shares no code with the service that it checks, keeps everything in memory,
 * and goes through all cases again for every figure.
 */
@NullMarked
package th.go.bangkok.council.systemtests.recomputation;

import org.jspecify.annotations.NullMarked;
