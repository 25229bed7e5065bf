/** Export and erasure of one person over all services. */
@NullMarked
package th.go.bangkok.council.gateway.persons;

import org.jspecify.annotations.NullMarked;
