/** What the log says of each subject: the set of its events, from which everything else follows. */
@NullMarked
package th.go.bangkok.council.kpi.subjects;

import org.jspecify.annotations.NullMarked;
