/** The order in which things can have happened. */
@NullMarked
package th.go.bangkok.council.citizeninput.time;

import org.jspecify.annotations.NullMarked;
