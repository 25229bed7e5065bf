/** What became of it: reported to each district, and published in a wording of its own. */
@NullMarked
package th.go.bangkok.council.citizeninput.outcome;

import org.jspecify.annotations.NullMarked;
