/** Loads the sample years through the public import endpoints. */
@NullMarked
package th.go.bangkok.council.local.samples;

import org.jspecify.annotations.NullMarked;
