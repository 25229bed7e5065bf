@NullMarked
package th.go.bangkok.council.signin.people;

import org.jspecify.annotations.NullMarked;
