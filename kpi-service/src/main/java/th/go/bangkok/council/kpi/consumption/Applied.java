package th.go.bangkok.council.kpi.consumption;

import java.util.List;
import java.util.Set;

/**
 * What taking in a poll came to.
 *
 * @param fresh events that were new
 * @param repeated events that were known
 * @param conflicts events that contradict known ones, or that could not be worked with
 * @param moved what is not as it was
 */
record Applied(int fresh, int repeated, List<DeadLetter> conflicts, Set<Moved> moved) {}
