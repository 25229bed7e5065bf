/** Refusals and how they reach the caller: RFC 9457 problem details in Thai and English. */
@NullMarked
package th.go.bangkok.council.defaults.problem;

import org.jspecify.annotations.NullMarked;
