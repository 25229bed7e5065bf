package th.go.bangkok.council.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test class needs a real MongoDB and a real Kafka broker. They start once per JVM, at the first class that asks,
 * and end with it. The system properties {@code MONGODB_URI}, {@code KAFKA_BOOTSTRAP_SERVERS},
 * {@code COUNCIL_DATABASE} (another name in every JVM) and {@code COUNCIL_ISSUER} ({@link TestIssuer}) are set before the class's Spring context starts, so that a
 * service configured by these names needs nothing else.
 *
 * <p>Where the environment names {@code MONGODB_URI} or {@code KAFKA_BOOTSTRAP_SERVERS}, that one is used. With the
 * system property {@code council.infrastructure=containers} (Maven profile {@code containers}) both run in Docker.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Tag("infrastructure")
@ExtendWith(RealInfrastructureExtension.class)
public @interface RealInfrastructure {}
