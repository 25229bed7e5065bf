package th.go.bangkok.council.kpi.evaluation;

/** Knows the milestone events that the log holds. */
public interface MilestoneLog {

    /** Whether the event is a milestone of that indicator, year and level. */
    boolean holds(String indicator, int fiscalYear, int level, String subject, long sequence);
}
