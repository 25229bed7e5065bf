/** Who may see and enter what of which district. */
@NullMarked
package th.go.bangkok.council.citizeninput.access;

import org.jspecify.annotations.NullMarked;
