/** Signing in and out, who somebody is, and the token that goes to the services. */
@NullMarked
package th.go.bangkok.council.gateway.signin;

import org.jspecify.annotations.NullMarked;
