/** The sentences in which the system refuses something, gathered from every module. */
@NullMarked
package th.go.bangkok.council.gateway.problems;

import org.jspecify.annotations.NullMarked;
