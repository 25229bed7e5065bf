package th.go.bangkok.council.gateway.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every problem that the modules can answer with, from the texts that the build has gathered under
 * {@code problem-texts/<module>/}. A slug without a title and a detail in both languages stops the start.
 */
@Component
public final class ProblemTexts {

    private static final Pattern FILE = Pattern.compile("problem-texts/([^/]+)/[^/]*problems_(th|en)\\.properties$");

    /** The modules keep other words in the same files. */
    private static final Pattern KEY = Pattern.compile("(?<slug>.+)\\.(title|detail)");

    private final SortedMap<String, ProblemType> types = new TreeMap<>();

    public ProblemTexts() {
        this(gathered());
    }

    /** From texts by module, language and key. */
    ProblemTexts(Map<String, Map<String, Properties>> modules) {
        var wordings = new TreeMap<String, List<Wording>>();
        modules.forEach((module, languages) -> slugs(languages.values())
                .forEach(slug -> wordings.computeIfAbsent(slug, first -> new ArrayList<>())
                        .add(new Wording(
                                module, words(module, languages, "th", slug), words(module, languages, "en", slug)))));
        wordings.forEach((slug, all) -> types.put(slug, new ProblemType(slug, distinct(all))));
    }

    Collection<ProblemType> all() {
        return types.values();
    }

    Optional<ProblemType> find(String slug) {
        return Optional.ofNullable(types.get(slug));
    }

    /**
     * The gateway's own wording of a problem, else the first module's.
     *
     * @throws IllegalArgumentException if no module knows it
     */
    public Wording own(String slug) {
        List<Wording> wordings = find(slug)
                .orElseThrow(() -> new IllegalArgumentException("No text for the problem " + slug))
                .wordings();
        return wordings.stream()
                .filter(wording -> wording.module().equals("gateway"))
                .findFirst()
                .orElseGet(wordings::getFirst);
    }

    private static List<String> slugs(Collection<Properties> languages) {
        return languages.stream()
                .flatMap(texts -> texts.stringPropertyNames().stream())
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(key -> key.group("slug"))
                .distinct()
                .sorted()
                .toList();
    }

    private static Wording.Words words(String module, Map<String, Properties> languages, String language, String slug) {
        Properties texts = languages.getOrDefault(language, new Properties());
        String title = texts.getProperty(slug + ".title", "");
        String detail = texts.getProperty(slug + ".detail", "");
        if (title.isBlank() || detail.isBlank()) {
            throw new IllegalStateException(
                    "%s: the problem %s has no title or no detail in '%s'".formatted(module, slug, language));
        }
        return new Wording.Words(title, detail);
    }

    /** Modules that say the same are shown once. */
    private static List<Wording> distinct(List<Wording> wordings) {
        var distinct = new ArrayList<Wording>();
        for (Wording wording : wordings) {
            if (distinct.stream().noneMatch(known -> sameWords(known, wording))) {
                distinct.add(wording);
            }
        }
        return List.copyOf(distinct);
    }

    private static boolean sameWords(Wording one, Wording other) {
        return one.th().equals(other.th()) && one.en().equals(other.en());
    }

    private static Map<String, Map<String, Properties>> gathered() {
        var modules = new TreeMap<String, Map<String, Properties>>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:problem-texts/*/*problems_*.properties")) {
                Matcher path = FILE.matcher(file.getURL().toString());
                if (path.find()) {
                    read(
                            file,
                            modules.computeIfAbsent(path.group(1), module -> new TreeMap<>())
                                    .computeIfAbsent(path.group(2), language -> new Properties()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return modules;
    }

    private static void read(Resource file, Properties into) throws IOException {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            into.load(reader);
        }
    }
}
