/** Parts that die under load: nothing that was acknowledged is lost, nothing is counted twice. */
@NullMarked
package th.go.bangkok.council.systemtests.kills;

import org.jspecify.annotations.NullMarked;
