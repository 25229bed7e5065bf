/** Who may do what here: the protocol, the form, wrong passwords, claims. */
@NullMarked
package th.go.bangkok.council.signin.access;

import org.jspecify.annotations.NullMarked;
