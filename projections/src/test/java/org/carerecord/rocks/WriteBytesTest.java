package org.carerecord.rocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.carerecord.store.InMemoryRowStore;
import org.carerecord.store.RowDump;
import org.carerecord.store.RowStore.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What lies in the log for as long as the store does: read by RocksDB, and by nobody else's rule.
 */
final class WriteBytesTest {

    private static final HexFormat HEX = HexFormat.of();

    /** Lengths on both sides of where one more byte tells the length. */
    private static final int[] LENGTHS = {0, 1, 127, 128, 300, 16_383, 16_384, 20_000};

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void areTheseBytes() {
        byte[] write =
                WriteBytes.of(
                        List.of(
                                new Row(HEX.parseHex("0102"), HEX.parseHex("aabbcc")),
                                new Row(HEX.parseHex("03"), null),
                                new Row(HEX.parseHex("04"), new byte[200])));

        assertThat(HEX.formatHex(write))
                .isEqualTo(
                        "b100000000000000"
                                + "03000000"
                                + "01020102"
                                + "03aabbcc"
                                + "000103"
                                + "010104"
                                + "c801"
                                + "00".repeat(200));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areReadBackAndMeanTheSameToRocksDb(long seed, @TempDir Path directory) {
        var random = new Random(seed);
        List<List<Row>> writes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writes.add(rows(random));
        }
        List<byte[]> bytes = writes.stream().map(WriteBytes::of).toList();
        var expected = new InMemoryRowStore();
        writes.forEach(expected::write);

        for (int i = 0; i < writes.size(); i++) {
            assertThat(WriteBytes.rows(bytes.get(i)))
                    .usingRecursiveComparison()
                    .isEqualTo(writes.get(i));
        }
        assertThat(WriteBytes.rows(WriteBytes.together(bytes)))
                .usingRecursiveComparison()
                .isEqualTo(writes.stream().flatMap(List::stream).toList());
        try (var memory = new RocksMemory(1 << 20, 1 << 20);
                var rocks = RocksRows.open(directory, memory)) {
            rocks.restore(bytes);
            assertThat(RowDump.of(rocks)).isEqualTo(RowDump.of(expected));
        }
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            byte[] key = new byte[1 + random.nextInt(40)];
            random.nextBytes(key);
            byte[] value = new byte[LENGTHS[random.nextInt(LENGTHS.length)]];
            random.nextBytes(value);
            rows.add(new Row(key, random.nextInt(4) == 0 ? null : value));
        }
        return rows;
    }

    /**
     * What the log held before it held writes was a row's value, or nothing where one was removed.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "b1", "01aabbccddeeff0011223344", "02aabbccddeeff0011223344"})
    void refuseWhatIsNoWrite(String hex) {
        assertThatIllegalStateException()
                .isThrownBy(() -> WriteBytes.rows(HEX.parseHex(hex)))
                .withMessageContaining("this version's layout")
                .withMessageContaining("docs/storage.md");
    }

    @Test
    void refuseARemovedRecord() {
        List<byte[]> removed = new ArrayList<>();
        removed.add(null);

        assertThatIllegalStateException().isThrownBy(() -> WriteBytes.together(removed));
    }
}
