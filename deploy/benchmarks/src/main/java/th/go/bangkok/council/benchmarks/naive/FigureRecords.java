package th.go.bangkok.council.benchmarks.naive;

import org.springframework.data.repository.CrudRepository;

/** The figures. */
interface FigureRecords extends CrudRepository<FigureRecord, String> {}
