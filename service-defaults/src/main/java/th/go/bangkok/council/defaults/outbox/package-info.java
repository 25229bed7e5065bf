/** The way from a stored event to Kafka: the relay, its lease and the topics a service owns. */
@NullMarked
package th.go.bangkok.council.defaults.outbox;

import org.jspecify.annotations.NullMarked;
