package th.go.bangkok.council.signin.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sample person.
 *
 * @param username what is typed to sign in
 * @param subject the account's id, the same on every machine, so that sample data can name it
 * @param name in Thai, then in English
 * @param roles codes such as {@code motion-officer}
 * @param district the four-digit code of the district that the person stands for
 * @param office the code of the office that the person stands for
 */
public record Person(
        String username,
        String subject,
        String name,
        List<String> roles,
        @Nullable String district,
        @Nullable String office) {}
