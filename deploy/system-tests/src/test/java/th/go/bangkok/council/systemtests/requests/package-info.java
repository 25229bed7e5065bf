/** What the system says to requests that are wrong, and to two people who change one thing. */
@NullMarked
package th.go.bangkok.council.systemtests.requests;

import org.jspecify.annotations.NullMarked;
