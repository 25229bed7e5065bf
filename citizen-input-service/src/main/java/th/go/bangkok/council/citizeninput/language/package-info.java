/** Texts in the two languages of the system. */
@NullMarked
package th.go.bangkok.council.citizeninput.language;

import org.jspecify.annotations.NullMarked;
