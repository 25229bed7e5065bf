/** One description of the HTTP interface, put together from the services' own. */
@NullMarked
package th.go.bangkok.council.gateway.openapi;

import org.jspecify.annotations.NullMarked;
