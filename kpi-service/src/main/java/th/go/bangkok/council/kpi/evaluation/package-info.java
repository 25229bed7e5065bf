/** What people declare about the evaluation, dated and with evidence, and its withdrawal. */
@NullMarked
package th.go.bangkok.council.kpi.evaluation;

import org.jspecify.annotations.NullMarked;
