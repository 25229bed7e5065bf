/** Tests of the whole system as its users meet it: through the gateway, on Kafka, and with parts that die. */
@NullMarked
package th.go.bangkok.council.systemtests;

import org.jspecify.annotations.NullMarked;
