package th.go.bangkok.council.gateway.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import th.go.bangkok.council.gateway.contracts.Catalogue.Event;
import th.go.bangkok.council.gateway.contracts.Catalogue.Link;
import th.go.bangkok.council.gateway.contracts.Catalogue.Release;
import th.go.bangkok.council.gateway.contracts.Catalogue.Service;

/** Draws up the catalogue from where the files lie in a service's contracts folder. */
final class Cataloguer {

    private static final String TYPE = "th.go.bangkok.council.";
    private static final String SCHEMA = ".schema.json";
    private static final String ASYNCAPI = "/asyncapi.yaml";
    private static final Pattern EVENT =
            Pattern.compile("[^/]+/(?<name>[A-Za-z]+)\\.(?<version>v\\d+)\\.schema\\.json");
    private static final Pattern RELEASE = Pattern.compile("[^/]+/released/(?<version>[^/]+)/[^/]+\\.schema\\.json");

    private final ContractFiles files;

    Cataloguer(ContractFiles files) {
        this.files = files;
    }

    Catalogue draw(List<String> services) {
        return new Catalogue(services.stream().map(this::service).toList());
    }

    private Service service(String name) {
        AsyncApi asyncApi = files.find(name + ASYNCAPI).map(Cataloguer::read).orElseGet(AsyncApi::none);
        List<Event> events = paths(name + "/").stream()
                .map(EVENT::matcher)
                .filter(Matcher::matches)
                .map(path -> event(name, path, asyncApi))
                .toList();
        return new Service(
                name,
                asyncApi.topics(),
                files.find(name + ASYNCAPI)
                        .map(file -> address(name + ASYNCAPI))
                        .orElse(null),
                releases(name),
                events);
    }

    private Event event(String service, Matcher path, AsyncApi asyncApi) {
        String name = path.group("name");
        String version = path.group("version");
        String examples = service + "/examples/" + name + "." + version + "/";
        return new Event(
                name,
                version,
                TYPE + name + "." + version,
                asyncApi.topicOf(name).orElse(null),
                address(path.group()),
                links(examples, file -> file.startsWith("accepted")),
                links(examples, file -> file.startsWith("rejected")));
    }

    private List<Release> releases(String service) {
        var versions = new TreeMap<String, SortedSet<String>>();
        paths(service + "/released/").stream()
                .map(RELEASE::matcher)
                .filter(Matcher::matches)
                .forEach(path -> versions.computeIfAbsent(path.group("version"), first -> new TreeSet<>())
                        .add(path.group()));
        return versions.entrySet().stream()
                .map(release -> new Release(
                        release.getKey(),
                        release.getValue().stream().map(Cataloguer::link).toList()))
                .toList();
    }

    private List<Link> links(String folder, Predicate<String> wanted) {
        return paths(folder).stream()
                .filter(path -> wanted.test(path.substring(folder.length())))
                .map(Cataloguer::link)
                .toList();
    }

    private SortedSet<String> paths(String prefix) {
        return new TreeSet<>(
                files.all().subMap(prefix, prefix + Character.MAX_VALUE).keySet());
    }

    private static Link link(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String shortened = name.endsWith(SCHEMA)
                ? name.substring(0, name.length() - SCHEMA.length())
                : name.replaceFirst("^(accepted|rejected)-", "").replaceFirst("\\.json$", "");
        return new Link(shortened, address(path));
    }

    private static String address(String path) {
        return "/contracts/" + path;
    }

    private static AsyncApi read(Resource file) {
        try {
            return AsyncApi.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
