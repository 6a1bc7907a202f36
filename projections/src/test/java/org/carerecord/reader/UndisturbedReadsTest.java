package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.RowSection;
import org.carerecord.store.CountedRows;
import org.carerecord.store.Histories;
import org.carerecord.store.InMemoryRowStore;
import org.carerecord.store.RecordView;
import org.carerecord.store.RowReader;
import org.carerecord.store.RowStore;
import org.carerecord.store.WatchedWalk;
import org.carerecord.store.WriteCounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An entry that stood all the while is in whatever is answered. */
final class UndisturbedReadsTest {

    /** Beyond what one walk takes along. */
    private static final int MANY = 600;

    private final WriteCounts counts = new WriteCounts();
    private final RowStore rows = new CountedRows(new InMemoryRowStore(), counts);
    private final UndisturbedReads reads = new UndisturbedReads(counts);

    @Test
    void whatMovesWhileARecordIsReadIsInTheAnswer() {
        for (int i = 0; i < MANY; i++) {
            tell("entry-" + i, 1, "resolved");
        }
        tell("moving", 1, "resolved", "1990");

        Set<String> found =
                reads.of(before -> entries(before, () -> tell("moving", 2, "active", "1990")));

        assertThat(found).hasSize(MANY + 1).contains("moving");
    }

    @Test
    void nothingIsReadAgainThatNobodyWroteTo() {
        tell("entry", 1, "active");
        var times = new AtomicInteger();

        Set<String> found =
                reads.of(before -> {
                    times.incrementAndGet();
                    return entries(before, () -> {});
                });

        assertThat(found).containsExactly("entry");
        assertThat(times).hasValue(1);
    }

    @Test
    void whoIsAlwaysDisturbedIsAnsweredAllTheSame() {
        var times = new AtomicInteger();

        Set<String> found =
                reads.of(before ->
                        entries(
                                before,
                                () -> tell("entry-" + times.incrementAndGet(), 1, "active")));

        assertThat(times).hasValue(UndisturbedReads.AT_MOST);
        assertThat(found).isNotEmpty();
    }

    @Test
    void countsAreTheSameUntilOneOfThemRises() {
        var other = new NhsNumber(9_990_000_034L);
        Map<NhsNumber, Long> before = new HashMap<>();
        before.put(Histories.PATIENT, counts.of(Histories.PATIENT));
        before.put(other, counts.of(other));

        assertThat(counts.are(before)).isTrue();
        tell("entry", 1, "active");
        assertThat(counts.are(before)).isFalse();
    }

    private void tell(String entryId, long version, String status) {
        tell(entryId, version, status, "2020");
    }

    private void tell(String entryId, long version, String status, String date) {
        var told = Histories.told(entryId, Histories.condition("Asthma", status, date));
        Histories.fold(rows, List.of(told.version(version)));
    }

    /** The active and the past problems, between which something happens once. */
    private Set<String> entries(Map<NhsNumber, Long> before, Runnable happening) {
        before.put(Histories.PATIENT, counts.of(Histories.PATIENT));
        var disturbed = new DisturbedRows(rows, happening);
        var current =
                new RecordView(disturbed, Histories.decoder())
                        .number(Histories.PATIENT, Histories.NOW)
                        .current();
        Set<String> found = new HashSet<>();
        for (RowSection place : List.of(RowSection.PROBLEMS_ACTIVE, RowSection.PROBLEMS_PAST)) {
            try (CurrentRows.Cursor cursor = current.open(place)) {
                while (cursor.next()) {
                    found.add(cursor.entry().event().entryId());
                }
            }
        }
        return found;
    }

    /** Rows to which something happens once, after the first walk. */
    private static final class DisturbedRows implements RowReader {

        private final RowReader rows;
        private final Runnable happening;
        private boolean happened;

        DisturbedRows(RowReader rows, Runnable happening) {
            this.rows = rows;
            this.happening = happening;
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            return rows.get(key);
        }

        @Override
        public Rows range(byte[] from, byte[] to) {
            return new WatchedWalk(rows.range(from, to), () -> {}, this::happen);
        }

        private void happen() {
            if (!happened) {
                happened = true;
                happening.run();
            }
        }
    }
}
