/** Processes that outlive the one who started them: spawned, remembered, adopted, stopped. */
@NullMarked
package th.go.bangkok.council.local.process;

import org.jspecify.annotations.NullMarked;
