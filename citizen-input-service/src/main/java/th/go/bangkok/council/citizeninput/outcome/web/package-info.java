/** Outcomes over HTTP. */
@NullMarked
package th.go.bangkok.council.citizeninput.outcome.web;

import org.jspecify.annotations.NullMarked;
