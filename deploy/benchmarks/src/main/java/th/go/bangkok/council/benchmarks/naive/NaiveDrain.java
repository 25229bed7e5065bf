package th.go.bangkok.council.benchmarks.naive;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import th.go.bangkok.council.benchmarks.fold.EventReader;
import th.go.bangkok.council.benchmarks.fold.Reading;

/**
 * Drains topics into figures as one would write it first: for each record find the case, save the case, find each
 * figure, save each figure. It has no transaction, and a crash in between leaves a wrong figure for good. Runs until it
 * is ended.
 */
@SpringBootApplication
public class NaiveDrain {

    private final EventReader reader = new EventReader();

    public static void main(String[] arguments) {
        SpringApplication.run(NaiveDrain.class, arguments);
    }

    @Bean
    Consumer<Message<?>> events(Projection projection) {
        return message -> {
            if (message.getPayload() instanceof byte[] value
                    && message.getHeaders().get(KafkaHeaders.RECEIVED_KEY) instanceof byte[] key
                    && reader.read(key, value, name -> text(message.getHeaders(), name)) instanceof Reading.Good good) {
                var partition = message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC)
                        + "-"
                        + message.getHeaders().get(KafkaHeaders.RECEIVED_PARTITION);
                projection.takeIn(good.subject(), good.event(), partition);
            }
        };
    }

    private static @Nullable String text(MessageHeaders headers, String name) {
        var value = headers.get(name);
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) value;
    }
}
