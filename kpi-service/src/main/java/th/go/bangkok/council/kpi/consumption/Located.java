package th.go.bangkok.council.kpi.consumption;

import th.go.bangkok.council.kpi.log.Event;
import th.go.bangkok.council.kpi.log.LogRecord;

/** An event and where it lies on the log. */
record Located(Event event, LogRecord record) {

    String where() {
        return record.partitionName() + "-" + record.offset();
    }
}
