/** What citizens need, suggest and have problems with: received, checked, sorted, assigned. */
@NullMarked
package th.go.bangkok.council.citizeninput.feedback;

import org.jspecify.annotations.NullMarked;
