package th.go.bangkok.council.signin.people;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.signin.state.Secrets;
import th.go.bangkok.council.signin.state.StateFolder;

/**
 * The people's accounts: a password each, made up at the first start and kept in the file {@code passwords} (one line a
 * person: username, password). In memory there are only hashes. An account is known by the person's subject.
 */
@Component
public final class Accounts {

    private static final String FILE = "passwords";

    private final Map<String, UserDetails> accounts;

    Accounts(People people, StateFolder state, PasswordEncoder passwords) {
        Map<String, String> kept = read(state.keep(FILE, () -> firstPasswords(people)));
        // A hash takes a while on purpose; each person's is independent of the others'.
        this.accounts = people.all().parallelStream()
                .filter(person -> kept.containsKey(person.username()))
                .collect(Collectors.toConcurrentMap(
                        Person::username,
                        person -> User.withUsername(person.subject())
                                .password(passwords.encode(kept.get(person.username())))
                                .authorities("sample")
                                .build()));
    }

    /**
     * The account of whoever signs in under the name.
     *
     * @throws UsernameNotFoundException if nobody does
     */
    public UserDetails of(String username) {
        UserDetails account = accounts.get(username);
        if (account == null) {
            throw new UsernameNotFoundException("No such account");
        }
        // A copy, because signing in wipes the hash from what it is given.
        return User.withUserDetails(account).build();
    }

    private static String firstPasswords(People people) {
        return people.all().stream()
                .map(person -> person.username() + " " + Secrets.password() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> read(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", 2))
                .filter(words -> words.length == 2)
                .collect(Collectors.toMap(words -> words[0], words -> words[1], (first, second) -> second));
    }
}
