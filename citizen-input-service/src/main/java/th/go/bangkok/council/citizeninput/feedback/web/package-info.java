/** Feedback over HTTP. */
@NullMarked
package th.go.bangkok.council.citizeninput.feedback.web;

import org.jspecify.annotations.NullMarked;
