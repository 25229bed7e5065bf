@NullMarked
package th.go.bangkok.council.citizeninput.reference;

import org.jspecify.annotations.NullMarked;
