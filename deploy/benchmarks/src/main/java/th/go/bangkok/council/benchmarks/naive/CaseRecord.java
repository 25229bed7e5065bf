package th.go.bangkok.council.benchmarks.naive;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import th.go.bangkok.council.benchmarks.fold.Case;
import th.go.bangkok.council.benchmarks.fold.Said;

/** A case as Spring Data keeps it. */
@Document("subjects")
record CaseRecord(@Id String id, String partition, List<Said> events, List<Case.Contradiction> conflicts) {

    static CaseRecord of(Case matter) {
        return new CaseRecord(
                matter.subject(), matter.partition(), List.copyOf(matter.events()), matter.contradictions());
    }

    Case read() {
        return new Case(id, partition, events, conflicts);
    }
}
