package th.go.bangkok.council.gateway.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The part of an AsyncAPI 3 document that the catalogue shows: which topics there are, and what is sent to them. */
final class AsyncApi {

    private final Map<String, String> messagesByTopic = new LinkedHashMap<>();

    private AsyncApi() {}

    static AsyncApi none() {
        return new AsyncApi();
    }

    static AsyncApi read(Resource file) throws IOException {
        var api = new AsyncApi();
        try (InputStream in = file.getInputStream()) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (Object channel : map(map(document).get("channels")).values()) {
                Object address = map(channel).get("address");
                if (address != null) {
                    api.messagesByTopic.put(
                            address.toString(), String.valueOf(map(channel).get("messages")));
                }
            }
        }
        return api;
    }

    List<String> topics() {
        return List.copyOf(messagesByTopic.keySet());
    }

    /** The topic whose channel names the event. */
    Optional<String> topicOf(String event) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(event) + "\\b", Pattern.CASE_INSENSITIVE);
        return messagesByTopic.entrySet().stream()
                .filter(topic -> name.matcher(topic.getValue()).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
