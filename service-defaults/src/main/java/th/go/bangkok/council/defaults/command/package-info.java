/** Who wants what and when: the frame of every change. */
@NullMarked
package th.go.bangkok.council.defaults.command;

import org.jspecify.annotations.NullMarked;
