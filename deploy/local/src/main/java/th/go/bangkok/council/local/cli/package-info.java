/** The command line of the runner. */
@NullMarked
package th.go.bangkok.council.local.cli;

import org.jspecify.annotations.NullMarked;
