package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.Fold.Change;
import org.carerecord.record.Provenance;
import org.carerecord.record.RowSection;
import org.carerecord.record.Version;
import org.carerecord.store.Histories.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of the fold: repetition changes nothing, order does not matter, and a crash between any
 * two writes leaves no trace once the events come again.
 */
final class RecordWriterLawsTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String HEAD_TAG = "0c";

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void foldingAgainChangesNothing(long seed) {
        List<Told> history = RandomHistory.of(seed);
        var rows = new InMemoryRowStore();
        Histories.fold(rows, history);
        Map<String, String> once = dump(rows);

        assertThat(Histories.fold(rows, history)).containsOnly(Change.NONE);
        assertThat(dump(rows)).isEqualTo(once);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyOrderGivesTheSameRows(long seed) {
        List<Told> history = new ArrayList<>(inOnePlace(RandomHistory.of(seed)));
        Map<String, String> expected = folded(history);

        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(history, random);
            assertThat(folded(history)).isEqualTo(expected);
        }
    }

    /** Only the head says what came last; all else says where each event was first. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderShowsOnlyInWhatAFeedLastChanged(long seed) {
        List<Told> history = new ArrayList<>(withoutRepetition(RandomHistory.of(seed)));
        Map<String, String> expected = withoutHeads(folded(history));

        Collections.shuffle(history, new Random(seed));
        assertThat(withoutHeads(folded(history))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theHighestVersionOfEachEntryIsCurrentUnlessTakenBack(long seed) {
        List<Told> history = RandomHistory.of(seed);
        var rows = new InMemoryRowStore();
        Histories.fold(rows, history);

        assertThat(currentEvents(rows)).containsExactlyInAnyOrderElementsOf(winners(history));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCrashAfterAnyWriteLeavesNoTrace(long seed) {
        List<Told> history = RandomHistory.of(seed);
        Map<String, String> expected = folded(history);
        var counted = new CrashingRowStore(Integer.MAX_VALUE);
        Histories.fold(counted, history);

        for (int writes = 0; writes < counted.writes; writes++) {
            var rows = new CrashingRowStore(writes);
            int reached = foldUntilCrash(rows, history);
            // The events come again from the last commit, which may lie long before the crash.
            for (int from = 0; from <= reached; from++) {
                InMemoryRowStore survived = copy(rows);
                Histories.fold(survived, history.subList(from, history.size()));
                assertThat(dump(survived))
                        .as("crash after %d writes, again from %d", writes, from)
                        .isEqualTo(expected);
            }
        }
    }

    private static int foldUntilCrash(CrashingRowStore rows, List<Told> history) {
        for (int i = 0; i < history.size(); i++) {
            try {
                Histories.fold(rows, history.subList(i, i + 1));
            } catch (Crash crash) {
                return i;
            }
        }
        return history.size();
    }

    private static Map<String, String> folded(List<Told> history) {
        var rows = new InMemoryRowStore();
        Histories.fold(rows, history);
        return dump(rows);
    }

    private static List<Told> inOnePlace(List<Told> history) {
        return history.stream()
                .map(told ->
                        new Told(
                                told.event(),
                                new Provenance(told.provenance().feed(), 5, 0, Histories.RECEIVED)))
                .toList();
    }

    /** Without repeated contents: of those, the one that came first says where it lies. */
    private static List<Told> withoutRepetition(List<Told> history) {
        Map<String, Told> byContent = new HashMap<>();
        for (Told told : history) {
            byContent.putIfAbsent(told.provenance().feed() + HEX.formatHex(told.framed()), told);
        }
        return List.copyOf(byContent.values());
    }

    private static List<ClinicalEvent> winners(List<Told> history) {
        Map<List<Object>, Told> winners = new HashMap<>();
        for (Told told : history) {
            winners.merge(
                    List.of(
                            told.provenance().feed(),
                            told.event().organisation(),
                            told.event().entryId()),
                    told,
                    (one, other) -> version(one).compareTo(version(other)) >= 0 ? one : other);
        }
        return winners.values().stream()
                .map(Told::event)
                .filter(event -> event.status() == ClinicalEvent.Status.RECORDED)
                .toList();
    }

    private static Version version(Told told) {
        return Version.of(told.event(), Digests.ofPayload(told.framed()));
    }

    private static List<ClinicalEvent> currentEvents(RowReader rows) {
        List<ClinicalEvent> events = new ArrayList<>();
        for (RowSection section : RowSection.values()) {
            try (CurrentRows.Cursor cursor = Histories.read(rows).current().open(section)) {
                while (cursor.next()) {
                    events.add(cursor.entry().event());
                }
            }
        }
        return events;
    }

    private static Map<String, String> dump(RowReader rows) {
        Map<String, String> dump = new TreeMap<>();
        try (RowReader.Rows row = rows.range(new byte[] {0}, new byte[] {-1, -1, -1})) {
            while (row.next()) {
                dump.put(HEX.formatHex(row.key()), HEX.formatHex(row.value()));
            }
        }
        return dump;
    }

    private static Map<String, String> withoutHeads(Map<String, String> dump) {
        Map<String, String> rest = new TreeMap<>(dump);
        rest.replaceAll((key, value) -> key.startsWith(HEAD_TAG, 16) ? "" : value);
        return rest;
    }

    private static InMemoryRowStore copy(CrashingRowStore rows) {
        var copy = new InMemoryRowStore();
        try (RowReader.Rows row = rows.range(new byte[] {0}, new byte[] {-1, -1, -1})) {
            while (row.next()) {
                copy.put(row.key(), row.value());
            }
        }
        return copy;
    }

    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Takes so many writes and then fails at each. */
    private static final class CrashingRowStore implements RowStore {

        private final InMemoryRowStore rows = new InMemoryRowStore();
        private final int survives;
        private int writes;

        CrashingRowStore(int survives) {
            this.survives = survives;
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            return rows.get(key);
        }

        @Override
        public Rows range(byte[] from, byte[] to) {
            return rows.range(from, to);
        }

        @Override
        public void put(byte[] key, byte[] value) {
            write();
            rows.put(key, value);
        }

        @Override
        public void delete(byte[] key) {
            write();
            rows.delete(key);
        }

        private void write() {
            if (writes == survives) {
                throw new Crash();
            }
            writes++;
        }
    }
}
