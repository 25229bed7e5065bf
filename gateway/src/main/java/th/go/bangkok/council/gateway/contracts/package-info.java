/** The services' published events, schemas and examples, served to other systems. */
@NullMarked
package th.go.bangkok.council.gateway.contracts;

import org.jspecify.annotations.NullMarked;
