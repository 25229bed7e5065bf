package th.go.bangkok.council.gateway.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that the build has gathered from the services' contracts, by path: {@code <service>/<file>}. */
@Component
class ContractFiles {

    private static final String ROOT = "/contracts/";

    private final SortedMap<String, Resource> files = new TreeMap<>();

    ContractFiles() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/*-service/**/*.*")) {
                String url = file.getURL().toString();
                if (file.isReadable() && !url.endsWith("/")) {
                    files.put(url.substring(url.lastIndexOf(ROOT) + ROOT.length()), file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    SortedMap<String, Resource> all() {
        return Collections.unmodifiableSortedMap(files);
    }

    Optional<Resource> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
