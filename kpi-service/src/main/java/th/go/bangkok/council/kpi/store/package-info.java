/** How subjects and figures lie in MongoDB. */
@NullMarked
package th.go.bangkok.council.kpi.store;

import org.jspecify.annotations.NullMarked;
