/** Declarations over HTTP. */
@NullMarked
package th.go.bangkok.council.kpi.evaluation.web;

import org.jspecify.annotations.NullMarked;
