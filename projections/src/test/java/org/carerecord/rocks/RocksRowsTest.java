package org.carerecord.rocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.carerecord.store.RowDump;
import org.carerecord.store.RowReader;
import org.carerecord.store.RowStore;
import org.carerecord.store.RowStore.Row;
import org.carerecord.store.RowStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows in RocksDB: what is left of them when they are closed, and who reads them meanwhile. */
final class RocksRowsTest extends RowStoreContract {

    private static final byte[] KEY = {1};

    /** So little that what the log has goes into a file at once. */
    private static final long NOTHING_IN_MEMORY = 0;

    private static final long MUCH_IN_MEMORY = 64 << 20;

    @TempDir private Path directory;
    private RocksMemory memory;
    private RocksRows rows;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @BeforeEach
    void open() {
        memory = new RocksMemory(1 << 20, NOTHING_IN_MEMORY);
        rows = RocksRows.open(directory.resolve("rows"), memory);
    }

    @AfterEach
    void close() {
        rows.close();
        memory.close();
    }

    @Override
    protected RowStore store() {
        return rows;
    }

    /**
     * The files are always as the log once was, and say when: whatever was written, told to be
     * logged, and lost with the process, in any order.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areNeverAheadOfTheirLog(long seed) {
        var random = new Random(seed);
        Map<Long, Map<String, String>> logs = new HashMap<>(Map.of(0L, Map.of()));
        long written = 0;
        for (int life = 0; life < 8; life++) {
            try (var limits = memory(random);
                    var alive = RocksRows.open(directory.resolve("seed"), limits)) {
                long known = alive.logged().orElse(0);
                assertThat(RowDump.of(alive)).isEqualTo(logs.get(known));
                for (int step = random.nextInt(60); step > 0; step--) {
                    alive.write(List.of(row(random), row(random)));
                    written++;
                    if (random.nextInt(4) == 0) {
                        logs.put(written, RowDump.of(alive));
                        alive.logged(written);
                    }
                }
            }
        }
    }

    private static RocksMemory memory(Random random) {
        return new RocksMemory(1 << 20, random.nextBoolean() ? NOTHING_IN_MEMORY : MUCH_IN_MEMORY);
    }

    private static Row row(Random random) {
        byte[] value = new byte[random.nextInt(2_000)];
        random.nextBytes(value);
        return new Row(
                new byte[] {(byte) random.nextInt(1, 40)}, random.nextInt(5) == 0 ? null : value);
    }

    @Test
    void areAllThereWhenTheLogHadThemAll() {
        rows.put(KEY, new byte[] {2});
        rows.logged(7);
        rows.close();

        rows = RocksRows.open(directory.resolve("rows"), memory);
        assertThat(rows.get(KEY)).containsExactly(2);
        assertThat(rows.logged()).hasValue(7);
    }

    @Test
    void thatAreRestoredAreInTheLog() {
        rows.restore(List.of(WriteBytes.of(List.of(new Row(KEY, new byte[] {2})))));
        rows.close();

        rows = RocksRows.open(directory.resolve("rows"), memory);
        assertThat(rows.get(KEY)).containsExactly(2);
        assertThat(rows.logged()).isEmpty();
    }

    @Test
    void forgetHowFarTheLogHadThemWhenTold() {
        rows.logged(7);
        rows.notKnownToBeLogged();

        assertThat(rows.logged()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void areNotReadOnceTheyAreClosed() {
        rows.put(KEY, new byte[] {2});
        RocksRows closed = rows;
        closed.close();
        rows = RocksRows.open(directory.resolve("rows"), memory);

        assertThatExceptionOfType(RowsClosedException.class).isThrownBy(() -> closed.get(KEY));
        assertThatExceptionOfType(RowsClosedException.class)
                .isThrownBy(() -> closed.range(KEY, KEY));
        assertThatExceptionOfType(RowsClosedException.class).isThrownBy(() -> closed.put(KEY, KEY));
    }

    /** Closing waits for a walk, which ends at its next step: it never reads what is given back. */
    @Test
    void areClosedWhenTheLastWalkHasEnded() throws InterruptedException {
        rows.put(KEY, new byte[] {2});
        RowReader.Rows walk = rows.range(new byte[] {0}, new byte[] {9});
        assertThat(walk.next()).isTrue();
        Thread closing = Thread.ofVirtual().start(rows::close);

        assertThatExceptionOfType(RowsClosedException.class)
                .isThrownBy(() -> {
                    while (closing.isAlive()) {
                        try (RowReader.Rows another = rows.range(KEY, KEY)) {
                            another.next();
                        }
                    }
                });
        assertThatExceptionOfType(RowsClosedException.class).isThrownBy(walk::next);
        assertThat(walk.value()).containsExactly(2);
        assertThat(closing.isAlive()).isTrue();
        walk.close();
        closing.join();

        rows = RocksRows.open(directory.resolve("rows"), memory);
        assertThat(rows.get(KEY)).isNull();
    }

    @Test
    void aWalkCanBeClosedTwiceAndEndsOnce() {
        rows.put(KEY, new byte[] {2});
        RowReader.Rows walk = rows.range(KEY, KEY);
        assertThat(walk.next()).isTrue();
        assertThat(walk.next()).isFalse();
        assertThat(walk.next()).isFalse();
        walk.close();
        walk.close();

        assertThat(rows.get(KEY)).containsExactly(2);
    }
}
