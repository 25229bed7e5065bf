package th.go.bangkok.council.signin.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.signin.SignInProperties;

/** The folder that holds what must survive a restart; only its owner can read it (folders 0700, files 0600). */
@Component
public final class StateFolder {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path home;

    StateFolder(SignInProperties properties) {
        this.home = properties.home().toAbsolutePath().normalize();
    }

    /** The file's text; made and written when there is no such file yet. */
    public String keep(String name, Supplier<String> first) {
        Path file = home.resolve(name);
        try {
            folder(home);
            Path parent = Objects.requireNonNullElse(file.getParent(), home);
            folder(parent);
            if (!Files.exists(file)) {
                write(parent, file, first.get());
            }
            close(file, "rw-------");
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + file, e);
        }
    }

    /** Closed before it has content, and there as a whole or not at all. */
    private static void write(Path parent, Path file, String text) throws IOException {
        Path draft = Files.createTempFile(parent, "draft-", "", owned("rw-------"));
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, owned("rwx------"));
        close(folder, "rwx------");
    }

    /** What somebody has opened is closed again. */
    private static void close(Path path, String permissions) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static FileAttribute<?>[] owned(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
