/** The sample people, one or two for every role, and their passwords. */
@NullMarked
package th.go.bangkok.council.signin.people;

import org.jspecify.annotations.NullMarked;
