/** What is up and what is down. */
@NullMarked
package th.go.bangkok.council.gateway.status;

import org.jspecify.annotations.NullMarked;
