@NullMarked
package th.go.bangkok.council.citizeninput.outcome;

import org.jspecify.annotations.NullMarked;
