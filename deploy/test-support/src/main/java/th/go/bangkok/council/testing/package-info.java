/** What integration tests share: real infrastructure, the log as it lies on Kafka, the contracts it must keep. */
@NullMarked
package th.go.bangkok.council.testing;

import org.jspecify.annotations.NullMarked;
