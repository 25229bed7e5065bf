@NullMarked
package th.go.bangkok.council.citizeninput.feedback;

import org.jspecify.annotations.NullMarked;
