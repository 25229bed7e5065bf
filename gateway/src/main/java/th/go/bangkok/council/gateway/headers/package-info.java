/** What every answer tells a browser about safety. */
@NullMarked
package th.go.bangkok.council.gateway.headers;

import org.jspecify.annotations.NullMarked;
