package th.go.bangkok.council.local.services;

import java.nio.file.Files;
import java.nio.file.Path;

/** The JVM's ahead-of-time cache of one application: classes loaded, linked and profiled in a training run. */
record StartupCache(Application application) {

    Path file() {
        return application.folder().resolve("startup.aot");
    }

    boolean exists() {
        return Files.exists(file());
    }
}
