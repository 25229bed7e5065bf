package th.go.bangkok.council.defaults.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param limit how many at most, 1 to 200
 * @param after the last id of the page before; null for the first page
 */
public record Paging(int limit, @Nullable UUID after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;
}
