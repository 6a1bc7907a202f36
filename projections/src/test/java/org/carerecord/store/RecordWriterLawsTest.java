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
        Map<String, String> once = RowDump.of(rows);

        assertThat(Histories.fold(rows, history)).containsOnly(Change.NONE);
        assertThat(RowDump.of(rows)).isEqualTo(once);
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

        for (int writes = 0; writes < history.size(); writes++) {
            var rows = new CrashingRows(writes);
            int reached = rows.foldTold(history);
            // The events come again from the last commit, which may lie long before the crash.
            for (int from = 0; from <= reached; from++) {
                InMemoryRowStore survived = copy(rows.survived());
                Histories.fold(survived, history.subList(from, history.size()));
                assertThat(RowDump.of(survived))
                        .as("crash after %d writes, again from %d", writes, from)
                        .isEqualTo(expected);
            }
        }
    }

    private static Map<String, String> folded(List<Told> history) {
        var rows = new InMemoryRowStore();
        Histories.fold(rows, history);
        return RowDump.of(rows);
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

    private static Map<String, String> withoutHeads(Map<String, String> dump) {
        Map<String, String> rest = new TreeMap<>(dump);
        rest.replaceAll((key, value) -> key.startsWith(HEAD_TAG, 16) ? "" : value);
        return rest;
    }

    private static InMemoryRowStore copy(RowReader rows) {
        var copy = new InMemoryRowStore();
        try (RowReader.Rows row = rows.range(new byte[] {0}, new byte[] {-1, -1, -1})) {
            while (row.next()) {
                copy.put(row.key(), row.value());
            }
        }
        return copy;
    }
}
