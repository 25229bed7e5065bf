@NullMarked
package th.go.bangkok.council.sampleyears;

import org.jspecify.annotations.NullMarked;
