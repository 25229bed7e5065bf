package th.go.bangkok.council.defaults.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two commands ask for the same: SHA-256 over what they say as JSON. */
final class Digests {

    private final JsonMapper json;

    Digests(JsonMapper json) {
        this.json = json;
    }

    String of(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                digest.update(json.writeValueAsBytes(part));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
