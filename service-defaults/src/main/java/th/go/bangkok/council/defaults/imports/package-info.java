/** Bulk imports: newline-delimited JSON, row by row, each row accepted or refused on its own. */
@NullMarked
package th.go.bangkok.council.defaults.imports;

import org.jspecify.annotations.NullMarked;
