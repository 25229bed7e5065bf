/** The system under test: started by the runner's own classes, in a folder and on ports of its own. */
@NullMarked
package th.go.bangkok.council.systemtests.running;

import org.jspecify.annotations.NullMarked;
