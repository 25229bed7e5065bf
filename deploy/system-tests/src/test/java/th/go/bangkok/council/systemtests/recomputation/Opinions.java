package th.go.bangkok.council.systemtests.recomputation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What citizens said in a year and how far it came: what was said at the forums counts, other channels stand apart. */
public final class Opinions {

    private static final String RECEIVED = "FeedbackReceived";

    /**
     * Feedback items of one kind of channel, by how far they came.
     *
     * @param sources how many were received through each channel
     */
    public record Tally(
            long received, long checked, long classified, long setAside, long assigned, Map<String, Long> sources) {}

    /** Both kinds of channel. */
    public record Both(Tally forum, Tally otherChannels) {}

    private record Item(String district, String source, Set<String> happened) {}

    private final List<Item> items;

    Opinions(List<Fact> facts, int fiscalYear, Instant until) {
        this.items = facts.stream()
                .filter(fact -> fact.subject().startsWith("feedback/"))
                .filter(fact -> !fact.time().isAfter(until))
                .collect(Collectors.groupingBy(Fact::subject))
                .values()
                .stream()
                .flatMap(events -> items(events, fiscalYear))
                .toList();
    }

    private static Stream<Item> items(List<Fact> events, int fiscalYear) {
        Set<String> happened = events.stream().map(Fact::name).collect(Collectors.toSet());
        return events.stream()
                .filter(event -> event.name().equals(RECEIVED) && event.number("fiscalYear") == fiscalYear)
                .map(event -> new Item(event.text("district"), event.text("source"), happened));
    }

    public Both all() {
        return both(items);
    }

    public Map<String, Both> byDistrict() {
        Map<String, Both> districts = new TreeMap<>();
        items.stream()
                .collect(Collectors.groupingBy(Item::district))
                .forEach((district, members) -> districts.put(district, both(members)));
        return districts;
    }

    private static Both both(Collection<Item> members) {
        Predicate<Item> forum = item -> item.source().equals("forum");
        return new Both(
                tally(members.stream().filter(forum).toList()),
                tally(members.stream().filter(forum.negate()).toList()));
    }

    private static Tally tally(List<Item> members) {
        return new Tally(
                members.size(),
                having(members, "FeedbackChecked"),
                having(members, "FeedbackClassified"),
                having(members, "FeedbackSetAside"),
                having(members, "FeedbackAssigned"),
                members.stream().collect(Collectors.groupingBy(Item::source, TreeMap::new, Collectors.counting())));
    }

    private static long having(List<Item> members, String name) {
        return members.stream().filter(item -> item.happened().contains(name)).count();
    }
}
