/** Councillors and their dated terms. Their names stay in this service. */
@NullMarked
package th.go.bangkok.council.motion.councillor;

import org.jspecify.annotations.NullMarked;
