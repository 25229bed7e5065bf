@NullMarked
package th.go.bangkok.council.citizeninput;

import org.jspecify.annotations.NullMarked;
