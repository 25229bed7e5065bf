package th.go.bangkok.council.signin.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All sample people, from {@code people.json}. */
@Component
public final class People {

    private final List<Person> all;

    People(JsonMapper json) {
        try (var file = new ClassPathResource("people.json").getInputStream()) {
            all = List.copyOf(json.readValue(file, new TypeReference<List<Person>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Person> all() {
        return all;
    }

    public Optional<Person> bySubject(String subject) {
        return all.stream().filter(person -> person.subject().equals(subject)).findFirst();
    }
}
