package th.go.bangkok.council.signin.state;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up secrets: letters and digits that nobody mistakes for each other, 5 bits each. */
public final class Secrets {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789A";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A password that can be typed: four groups of four, 80 bits. */
    public static String password() {
        return IntStream.range(0, 4).mapToObj(group -> signs(4)).collect(Collectors.joining("-"));
    }

    /** A secret that only programs use: 160 bits. */
    public static String ofProgram() {
        return signs(32);
    }

    private static String signs(int count) {
        return RANDOM.ints(count, 0, SIGNS.length())
                .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                .collect(Collectors.joining());
    }
}
