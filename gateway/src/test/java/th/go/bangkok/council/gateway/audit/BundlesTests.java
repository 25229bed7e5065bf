package th.go.bangkok.council.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BundlesTests {

    private final Bundles bundles = new Bundles();

    @Test
    void callsAlikeBecomeOneEntryWithTheirCount() {
        for (int call = 0; call < 1000; call++) {
            bundles.add(refusal("public", "203.0.113.1"));
        }
        bundles.add(refusal("public", "203.0.113.2"));
        bundles.add(refusal("sample-staff", "203.0.113.1"));

        assertThat(bundles.take()).extracting(Entry::count).containsExactly(1000, 1, 1);
        assertThat(bundles.take()).isEmpty();
    }

    @Test
    void whoComesFromEverywhereFillsNothing() {
        for (int call = 0; call < 5000; call++) {
            bundles.add(refusal("public", "2001:db8::" + Integer.toHexString(call)));
        }

        var entries = bundles.take();

        assertThat(entries).hasSize(Bundles.DIFFERENT + 1);
        assertThat(entries.getLast().count()).isEqualTo(5000 - Bundles.DIFFERENT);
        assertThat(entries.getLast().address()).isNull();
    }

    private static Entry refusal(String actor, String address) {
        return new Entry(
                UUID.randomUUID(),
                Instant.EPOCH,
                actor,
                "-",
                "GET /api/v1/motions",
                "motions",
                429,
                "too-many-requests",
                null,
                address,
                null,
                1);
    }
}
