package th.go.bangkok.council.benchmarks.naive;

import org.springframework.data.repository.CrudRepository;

/** The cases. */
interface CaseRecords extends CrudRepository<CaseRecord, String> {}
