/** The gateway's own audit trail: sign-ins and sign-outs, sessions that ended, and what it refuses itself. */
@NullMarked
package th.go.bangkok.council.gateway.audit;

import org.jspecify.annotations.NullMarked;
