package th.go.bangkok.council.defaults.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BundlesTests {

    private final Bundles bundles = new Bundles();

    @Test
    void callsAlikeBecomeOneEntryWithTheirCount() {
        for (int call = 0; call < 1000; call++) {
            bundles.add(refusal("203.0.113.1", "GET /api/v1/motions"));
        }
        bundles.add(refusal("203.0.113.2", "GET /api/v1/motions"));
        bundles.add(refusal("203.0.113.1", "POST /api/v1/motions"));

        assertThat(bundles.take()).extracting(AuditEntry::count).containsExactly(1000, 1, 1);
        assertThat(bundles.take()).isEmpty();
    }

    @Test
    void whoComesFromEverywhereFillsNothing() {
        for (int call = 0; call < 5000; call++) {
            bundles.add(refusal("2001:db8::" + Integer.toHexString(call), "GET /api/v1/x" + call));
        }

        List<AuditEntry> entries = bundles.take();

        assertThat(entries).hasSize(Bundles.DIFFERENT + 1);
        assertThat(entries.getLast().count()).isEqualTo(5000 - Bundles.DIFFERENT);
        assertThat(entries.getLast().address()).isNull();
        assertThat(entries.getLast().action()).isEqualTo("*");
    }

    private static AuditEntry refusal(String address, String action) {
        return new AuditEntry(
                UUID.randomUUID(),
                Instant.EPOCH,
                "public",
                "public",
                action,
                null,
                401,
                "sign-in-needed",
                null,
                address,
                null,
                1);
    }
}
