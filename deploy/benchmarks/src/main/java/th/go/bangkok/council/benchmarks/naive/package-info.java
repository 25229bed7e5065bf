/** The naive peer: Spring Cloud Stream hands over one record at a time, Spring Data saves what it changes. */
@NullMarked
package th.go.bangkok.council.benchmarks.naive;

import org.jspecify.annotations.NullMarked;
