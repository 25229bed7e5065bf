package th.go.bangkok.council.benchmarks.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTests {

    @Test
    void addsTheGenerationsOfTheHeap() {
        var memory = Memory.of("""
                4711:
                DefNew     total 14784K, used 11545K [0x00000000f6000000, 0x00000000f7000000, 0x00000000f9550000)
                 eden space 13184K,  75% used [0x00000000f6000000, 0x00000000f69b65c0, 0x00000000f6ce0000)
                Tenured    total 32768K, used 2270K [0x00000000f9550000, 0x00000000fb550000, 0x0000000100000000)
                 the  space 32768K,   6% used [0x00000000f9550000, 0x00000000f9787a48, 0x00000000fb550000)
                """, 102_400);
        assertThat(memory).isEqualTo(new Memory((11_545 + 2_270) / 1024, (14_784 + 32_768) / 1024, 100));
    }

    @Test
    void readsItsOwnProcess() {
        assertThat(Memory.of(ProcessHandle.current().pid()).heapUsed()).isPositive();
    }
}
