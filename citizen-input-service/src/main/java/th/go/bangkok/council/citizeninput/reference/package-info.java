/** Dated lists that an administrator may edit: districts, reasons, sources of feedback. */
@NullMarked
package th.go.bangkok.council.citizeninput.reference;

import org.jspecify.annotations.NullMarked;
