@NullMarked
package th.go.bangkok.council.citizeninput.round.web;

import org.jspecify.annotations.NullMarked;
