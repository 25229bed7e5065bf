/** Dated lists of codes that this service checks against: districts, offices, reasons, statuses, channels. */
@NullMarked
package th.go.bangkok.council.motion.reference;

import org.jspecify.annotations.NullMarked;
