@NullMarked
package th.go.bangkok.council.signin;

import org.jspecify.annotations.NullMarked;
