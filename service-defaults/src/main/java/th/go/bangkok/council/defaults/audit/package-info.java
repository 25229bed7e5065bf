/** The audit trail: who did what to which object when, from where, and with which outcome; never with contents. */
@NullMarked
package th.go.bangkok.council.defaults.audit;

import org.jspecify.annotations.NullMarked;
