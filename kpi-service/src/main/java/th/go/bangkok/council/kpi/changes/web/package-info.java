/** Changes as server-sent events. */
@NullMarked
package th.go.bangkok.council.kpi.changes.web;

import org.jspecify.annotations.NullMarked;
