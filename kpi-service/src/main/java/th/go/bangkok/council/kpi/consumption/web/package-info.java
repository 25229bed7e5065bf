/** Dead letters over HTTP. */
@NullMarked
package th.go.bangkok.council.kpi.consumption.web;

import org.jspecify.annotations.NullMarked;
