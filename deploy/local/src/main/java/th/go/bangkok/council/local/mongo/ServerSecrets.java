package th.go.bangkok.council.local.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What lets somebody in at a server of this machine: the key file that makes the server ask for a password, and the
 * password. Both are made when they are first needed and can be read by their owner alone.
 *
 * @param folder where they are kept, beside the data that they belong to
 */
record ServerSecrets(Path folder) {

    /** Who may do everything; the only user there is. */
    static final String USER = "bma";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The server's {@code --keyFile}. */
    Path key() {
        return existing("key", Base64.getEncoder().encodeToString(bytes(512)));
    }

    /** Letters, digits and what needs no escape in an address. */
    String password() {
        try {
            return Files.readString(existing(
                            "password", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24))))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path existing(String name, String otherwise) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Path draft = Files.createTempFile(folder, name, ".draft");
                Files.writeString(draft, otherwise);
                keepFirst(draft, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secrets of MongoDB in " + folder, e);
        }
    }

    /** Somebody may have made one at the same moment: then that one counts. */
    private static void keepFirst(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Theirs.
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
