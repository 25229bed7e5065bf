package th.go.bangkok.council.defaults.store;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as asked for
 * @param next what to pass as {@code after} for the next page; null on the last
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Cuts a page from a result that was read one further than the limit, to see whether there is more. */
    public static <T> Slice<T> of(List<T> oneMore, Paging paging, Function<T, UUID> id) {
        if (oneMore.size() <= paging.limit()) {
            return new Slice<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, paging.limit()));
        return new Slice<>(items, token(id.apply(items.getLast())));
    }

    /** The same page of something made of each item. */
    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }

    /** The opaque form of an id. */
    public static String token(UUID id) {
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The id behind an opaque form.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    public static UUID id(String token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        if (bytes.length != 2 * Long.BYTES) {
            throw new IllegalArgumentException("not a page token");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
