/** Dated lists of codes: labels and validity are data that an administrator may edit, never code. */
@NullMarked
package th.go.bangkok.council.defaults.reference;

import org.jspecify.annotations.NullMarked;
