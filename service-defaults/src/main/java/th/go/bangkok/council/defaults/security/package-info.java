/** Who calls and who may: access tokens of the sign-in provider, roles, and the refusals that follow. */
@NullMarked
package th.go.bangkok.council.defaults.security;

import org.jspecify.annotations.NullMarked;
