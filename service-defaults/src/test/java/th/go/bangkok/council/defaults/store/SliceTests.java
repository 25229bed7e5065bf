package th.go.bangkok.council.defaults.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.go.bangkok.council.defaults.ids.Ids;

class SliceTests {

    @Test
    void theLastPageHasNoNext() {
        List<UUID> ids = List.of(Ids.next(), Ids.next());

        Slice<UUID> slice = Slice.of(ids, new Paging(2, null), id -> id);

        assertThat(slice.items()).isEqualTo(ids);
        assertThat(slice.next()).isNull();
    }

    @Test
    void theNextPageFollowsTheLastItemShown() {
        List<UUID> ids = List.of(Ids.next(), Ids.next(), Ids.next());

        Slice<UUID> slice = Slice.of(ids, new Paging(2, null), id -> id);

        assertThat(slice.items()).isEqualTo(ids.subList(0, 2));
        assertThat(Slice.id(String.valueOf(slice.next()))).isEqualTo(ids.get(1));
    }

    @Test
    void refusesTokensThatItDidNotMake() {
        assertThatThrownBy(() -> Slice.id("AAAA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Slice.id("ก")).isInstanceOf(IllegalArgumentException.class);
    }
}
