package th.go.bangkok.council.citizeninput.round;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far some of the feedback of a round has come. Any order of the same items gives the same tally.
 *
 * @param items how many were received
 * @param setAside how many of them were set aside
 * @param byCommittee how many were classified to which committee, by its code
 * @param districts the codes of the districts that were heard
 * @param latest when the latest of them was received or sorted; null when there is none
 */
public record Tally(
        int items,
        int setAside,
        SortedMap<String, Integer> byCommittee,
        SortedSet<String> districts,
        @Nullable Instant latest) {

    public static final Tally NONE = new Tally(0, 0, new TreeMap<>(), new TreeSet<>(), null);

    /**
     * An item as the tally sees it.
     *
     * @param committee whose field it was classified to; null when it was not
     * @param latest when it was received or, if it was, sorted
     */
    public record Item(String district, @Nullable String committee, boolean setAside, Instant latest) {}

    /** With one more item. */
    public Tally with(Item item) {
        SortedMap<String, Integer> committees = new TreeMap<>(byCommittee);
        if (item.committee() != null) {
            committees.merge(item.committee(), 1, Integer::sum);
        }
        SortedSet<String> heard = new TreeSet<>(districts);
        heard.add(item.district());
        return new Tally(
                items + 1,
                setAside + (item.setAside() ? 1 : 0),
                committees,
                heard,
                latest == null || latest.isBefore(item.latest()) ? item.latest() : latest);
    }

    public int classified() {
        return byCommittee.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are neither classified nor set aside. */
    public int unsorted() {
        return items - setAside - classified();
    }

    public List<Dossiers.ForCommittee> committees() {
        return byCommittee.entrySet().stream()
                .map(entry -> new Dossiers.ForCommittee(entry.getKey(), entry.getValue()))
                .toList();
    }
}
