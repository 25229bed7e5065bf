/** A real Kafka broker as a process of this machine. */
@NullMarked
package th.go.bangkok.council.local.kafka;

import org.jspecify.annotations.NullMarked;
