package th.go.bangkok.council.kpi.consumption;

import th.go.bangkok.council.kpi.log.LogRecord;
import th.go.bangkok.council.kpi.log.Reason;

/**
 * A record that could not be taken in.
 *
 * @param detail what is wrong with it; nothing of the payload
 */
record DeadLetter(LogRecord record, Reason reason, String detail) {

    /** The record's place on the log, by which the letter is known. */
    String id() {
        return record.partitionName() + "-" + record.offset();
    }
}
