/** Keeps the parts running: starts, watches, restarts and stops them. */
@NullMarked
package th.go.bangkok.council.local.supervision;

import org.jspecify.annotations.NullMarked;
