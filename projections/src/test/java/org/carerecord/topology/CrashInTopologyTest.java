package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.streams.test.TestRecord;
import org.carerecord.feed.Topics;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.rocks.WriteBytes;
import org.carerecord.store.RowStore.Row;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.carerecord.topology.HistoryLog.Logged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A crash after any write, shown in the real topology. The changelog is cut behind each of its
 * records in turn, compacted or not, a fold is restored from what is left of it, and the events
 * come again from the commit before: the last one, or one that lies far back. What the lost fold
 * had forwarded since then is in the log or not. In the end every row is the same, byte for byte.
 *
 * <pre>
 * ./mvnw -pl projections -am test -Dtest=CrashInTopologyTest -Dcare-record.crashed-histories=1000
 * </pre>
 */
final class CrashInTopologyTest {

    private static final int HISTORIES = Integer.getInteger("care-record.crashed-histories", 20);
    private static final String POSITION_ROWS = "fe";
    private static final HexFormat HEX = HexFormat.of();

    @TempDir private Path directory;
    private final AtomicInteger folds = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    @Test
    void leavesTheSameRowsWhereverTheChangelogWasCut() {
        // Each thread's folds have stores of their own; opening one is mostly waiting for the disk.
        LongStream.range(0, HISTORIES).parallel().forEach(this::check);
        assertThat(cuts.get()).isGreaterThan(HISTORIES);
        System.out.println(cuts + " cuts of " + HISTORIES + " changelogs left the same rows");
    }

    private void check(long seed) {
        Uninterrupted whole = uninterrupted(seed);
        var random = new Random(seed);
        for (int cut = 0; cut <= whole.changelog().size(); cut++) {
            int last = whole.committedAt(cut);
            int commit = random.nextBoolean() ? last : random.nextInt(last + 1);
            String where = "cut %d, from %d of seed %d".formatted(cut, commit, seed);
            assertThat(whole.rowsAt(cut, random.nextInt(cut + 1)))
                    .as(where)
                    .isEqualTo(whole.rowsAt(cut));
            assertSame(recovered(whole, cut, commit, random), whole.rows(), where);
            cuts.incrementAndGet();
        }
    }

    /**
     * A fold that was never interrupted.
     *
     * @param log what it read
     * @param changelog what it wrote
     * @param written how many records the changelog had once so many of the log were folded
     * @param rows what it left
     */
    private record Uninterrupted(
            HistoryLog log,
            List<TestRecord<byte[], byte[]>> changelog,
            NavigableMap<Integer, Integer> written,
            Map<String, String> rows) {

        /** The last commit before a cut: so many records of the log are in what is left, whole. */
        int committedAt(int cut) {
            int committed = 0;
            for (var folded : written.entrySet()) {
                committed = folded.getValue() <= cut ? folded.getKey() : committed;
            }
            return committed;
        }

        /** The records of the log that the cut fold may have written to it since a commit. */
        List<Logged> writtenSince(int commit, int cut) {
            int begun = committedAt(cut);
            return log.records().stream()
                    .filter(record -> record.isCausedBy(commit, begun))
                    .toList();
        }

        Map<String, String> rowsAt(int cut) {
            Map<String, String> left = new TreeMap<>();
            for (TestRecord<byte[], byte[]> write : changelog.subList(0, cut)) {
                apply(write, left);
            }
            return left;
        }

        /** The same of what the log's compaction leaves of it, having come so far. */
        Map<String, String> rowsAt(int cut, int compacted) {
            LinkedHashMap<String, TestRecord<byte[], byte[]>> last = new LinkedHashMap<>();
            for (TestRecord<byte[], byte[]> write : changelog.subList(0, compacted)) {
                last.putLast(HEX.formatHex(write.key()), write);
            }
            Map<String, String> left = new TreeMap<>();
            last.values().forEach(write -> apply(write, left));
            changelog.subList(compacted, cut).forEach(write -> apply(write, left));
            return left;
        }

        private static void apply(TestRecord<byte[], byte[]> write, Map<String, String> rows) {
            for (Row row : WriteBytes.rows(write.value())) {
                String key = HEX.formatHex(row.key());
                if (row.value() == null) {
                    rows.remove(key);
                } else {
                    rows.put(key, HEX.formatHex(row.value()));
                }
            }
        }
    }

    private Uninterrupted uninterrupted(long seed) {
        try (FoldDriver driver = driver(Map.of())) {
            List<TestRecord<byte[], byte[]>> changelog = new ArrayList<>();
            NavigableMap<Integer, Integer> written = new TreeMap<>(Map.of(0, 0));
            HistoryLog log =
                    HistoryLog.publish(
                            HistoryGenerator.of(seed, HistoryShape.SMALL),
                            driver,
                            records -> {
                                changelog.addAll(driver.changelog());
                                written.put(records, changelog.size());
                            });
            driver.pass(FoldDriver.WRITE_POSITIONS_EVERY);
            var whole = new Uninterrupted(log, changelog, written, driver.everyRow());
            changelog.addAll(driver.changelog());
            assertThat(whole.rowsAt(changelog.size())).isEqualTo(whole.rows());
            return whole;
        }
    }

    private Map<String, String> recovered(Uninterrupted whole, int cut, int commit, Random random) {
        try (FoldDriver driver = driver(whole.rowsAt(cut))) {
            List<Logged> records = whole.log().records();
            for (int offset = 0; offset < records.size(); offset++) {
                if (offset < commit) {
                    passOver(driver);
                } else if (!isWrittenAnew(records.get(offset), commit)) {
                    records.get(offset).pipeInto(driver);
                }
            }
            for (Logged survived : whole.writtenSince(commit, cut)) {
                if (random.nextBoolean()) {
                    survived.pipeInto(driver);
                }
            }
            driver.pass(FoldDriver.WRITE_POSITIONS_EVERY);
            return driver.everyRow();
        }
    }

    /** What a record leads to is written again where it is read again, and the driver pipes it. */
    private static boolean isWrittenAnew(Logged record, int commit) {
        return record.isCausedBy(commit, Integer.MAX_VALUE);
    }

    /** Takes up an offset: a record without a key in the topic of quarantine changes nothing. */
    private static void passOver(FoldDriver driver) {
        driver.pipe(Topics.QUARANTINE, null, null);
    }

    /**
     * Byte for byte. Only the notes of how far a feed was folded may lag behind, where the crash
     * took one and the feed said nothing since; none says more than was folded.
     */
    private static void assertSame(
            Map<String, String> actual, Map<String, String> expected, String where) {
        assertThat(withoutPositions(actual)).as(where).isEqualTo(withoutPositions(expected));
        actual.forEach((key, value) -> {
            if (key.startsWith(POSITION_ROWS)) {
                assertThat(value).as(where).isLessThanOrEqualTo(expected.get(key));
            }
        });
    }

    private static Map<String, String> withoutPositions(Map<String, String> rows) {
        var others = new TreeMap<>(rows);
        others.keySet().removeIf(key -> key.startsWith(POSITION_ROWS));
        return others;
    }

    private FoldDriver driver(Map<String, String> rows) {
        return new FoldDriver(
                directory.resolve("fold-" + folds.incrementAndGet()),
                1,
                new InMemorySchemaRegistry(),
                rows);
    }
}
