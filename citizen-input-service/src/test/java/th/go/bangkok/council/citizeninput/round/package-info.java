@NullMarked
package th.go.bangkok.council.citizeninput.round;

import org.jspecify.annotations.NullMarked;
