/** The key that tokens are signed with. */
@NullMarked
package th.go.bangkok.council.signin.keys;

import org.jspecify.annotations.NullMarked;
