/** What docker-compose.yml promises, tried with processes: the same broker settings, the same users and rights. */
@NullMarked
package th.go.bangkok.council.systemtests.compose;

import org.jspecify.annotations.NullMarked;
