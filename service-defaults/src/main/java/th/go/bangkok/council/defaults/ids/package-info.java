/** Identifiers. */
@NullMarked
package th.go.bangkok.council.defaults.ids;

import org.jspecify.annotations.NullMarked;
