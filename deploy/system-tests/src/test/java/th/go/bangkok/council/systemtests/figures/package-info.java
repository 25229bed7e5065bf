/** The figures of the running system against those worked out by hand and those recomputed from the log. */
@NullMarked
package th.go.bangkok.council.systemtests.figures;

import org.jspecify.annotations.NullMarked;
