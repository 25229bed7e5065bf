/** Looks at the machine and says what is missing. */
@NullMarked
package th.go.bangkok.council.local.doctor;

import org.jspecify.annotations.NullMarked;
