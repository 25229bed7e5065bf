package th.go.bangkok.council.local.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTests {

    @Test
    void namesWhoHoldsAPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var owner = PortOwner.of(socket.getLocalPort());

            assertThat(owner).hasValueSatisfying(process -> {
                assertThat(process.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(process.command()).contains("java");
            });
            assertThat(FreePorts.isFree(socket.getLocalPort())).isFalse();
            assertThat(FreePorts.answers(socket.getLocalPort())).isTrue();
        }
    }

    @Test
    void findsAsManyFreePortsAsAskedFor() {
        assertThat(FreePorts.find(5)).doesNotHaveDuplicates().hasSize(5).allMatch(FreePorts::isFree);
    }

    @Test
    void nobodyHoldsAFreePort() {
        assertThat(PortOwner.of(FreePorts.find(1).getFirst())).isEmpty();
    }

    @Test
    void readsOnlyListeningSocketsFromTheTable(@TempDir Path folder) throws IOException {
        var table = Files.writeString(folder.resolve("tcp"), """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 11111 1
                   1: 0100007F:1F90 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 22222 1
                   2: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 33333 1
                """);

        assertThat(PortOwner.listeningSockets(table, 8080)).containsExactly("socket:[11111]");
    }
}
