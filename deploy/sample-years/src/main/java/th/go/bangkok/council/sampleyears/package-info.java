/** Writes the sample years: invented, clearly marked data in the row shapes of the services' bulk imports. */
@NullMarked
package th.go.bangkok.council.sampleyears;

import org.jspecify.annotations.NullMarked;
