/** The round of a fiscal year: its topics, forums and milestones, and who may still come in. */
@NullMarked
package th.go.bangkok.council.citizeninput.round;

import org.jspecify.annotations.NullMarked;
