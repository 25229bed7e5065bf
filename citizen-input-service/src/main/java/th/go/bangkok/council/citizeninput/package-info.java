/** Citizens' needs reach the council: one round a fiscal year, from the topics to the published outcome. */
@NullMarked
package th.go.bangkok.council.citizeninput;

import org.jspecify.annotations.NullMarked;
