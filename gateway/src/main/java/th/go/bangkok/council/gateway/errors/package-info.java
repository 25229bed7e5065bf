/** What a caller sees when the gateway itself has to answer. */
@NullMarked
package th.go.bangkok.council.gateway.errors;

import org.jspecify.annotations.NullMarked;
