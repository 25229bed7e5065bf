/** Bangkok days, months and fiscal years. */
@NullMarked
package th.go.bangkok.council.defaults.time;

import org.jspecify.annotations.NullMarked;
