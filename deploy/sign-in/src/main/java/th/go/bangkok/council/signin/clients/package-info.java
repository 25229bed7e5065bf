/** The programs that may ask for tokens. */
@NullMarked
package th.go.bangkok.council.signin.clients;

import org.jspecify.annotations.NullMarked;
