@NullMarked
package th.go.bangkok.council.defaults;

import org.jspecify.annotations.NullMarked;
