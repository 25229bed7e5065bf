@NullMarked
package th.go.bangkok.council.signin.access;

import org.jspecify.annotations.NullMarked;
