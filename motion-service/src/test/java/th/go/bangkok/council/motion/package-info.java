/** Tests of the whole service. */
@NullMarked
package th.go.bangkok.council.motion;

import org.jspecify.annotations.NullMarked;
