package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.carerecord.event.Concept;
import org.carerecord.record.NumberLinks;
import org.carerecord.record.PatientRows;
import org.carerecord.record.Sharing;
import org.carerecord.record.SummaryLimits;
import org.carerecord.record.SummaryRules;
import org.carerecord.rocks.RocksRows;
import org.carerecord.store.CountingRows;
import org.carerecord.store.CountingRows.Touched;
import org.carerecord.store.Histories;
import org.carerecord.store.Histories.Told;
import org.carerecord.store.RecordView;
import org.carerecord.store.RecordWriter;
import org.carerecord.store.RowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One event and one summary cost the same however long a patient's history is: the rows they touch
 * are counted, over a real RocksDB store. The times are printed, never asserted.
 *
 * <pre>./mvnw -pl projections -am test -Dtest=CostOfHistoryTest</pre>
 */
final class CostOfHistoryTest {

    private static final List<Integer> ENTRIES = List.of(10, 1_000, 20_000);
    private static final int TESTS = 1;
    private static final int ROUNDS = 400;
    private static final double NANOS_PER_MICRO = 1_000;

    @TempDir private Path directory;

    /** The rows touched, and the median times in microseconds. */
    private record Cost(
            Touched fold,
            Touched summary,
            Touched revision,
            double foldMicros,
            double summaryMicros) {}

    @Test
    void oneEventAndOneSummaryTouchAsManyRowsHoweverManyLieBehind() throws Exception {
        List<Cost> costs = new ArrayList<>();
        for (int entries : ENTRIES) {
            costs.add(cost(Files.createDirectory(directory.resolve("of" + entries)), entries));
            System.out.printf("%,d entries: %s%n", entries, costs.getLast());
        }

        assertThat(costs).extracting(Cost::fold).containsOnly(costs.getFirst().fold());
        assertThat(costs.subList(1, costs.size()))
                .extracting(Cost::summary)
                .containsOnly(costs.getLast().summary());
        // One feed, in one walk: its head, and that there is no more.
        assertThat(costs).extracting(Cost::revision).containsOnly(new Touched(0, 0, 1, 2));
        assertThat(costs.getFirst().summary().seeks()).isEqualTo(1);
        // A long group of results is looked into, then passed over.
        assertThat(costs.getLast().summary().seeks())
                .isLessThanOrEqualTo(costs.getFirst().summary().seeks() + 2 * TESTS);
        assertThat(costs.getLast().summary().steps())
                .isLessThanOrEqualTo(costs.getFirst().summary().steps() + 25 * TESTS);
    }

    private static Cost cost(Path directory, int entries) {
        ProjectionConfig config = FoldDriver.config(directory, 1);
        try (var memory = FoldDriver.memory(config);
                var rows = RocksRows.open(directory, memory)) {
            return cost(new CountingRows(rows), entries);
        }
    }

    private static Cost cost(CountingRows rows, int entries) {
        Histories.fold(
                rows, IntStream.range(0, entries).mapToObj(CostOfHistoryTest::told).toList());
        Touched fold = rows.touchedBy(() -> Histories.fold(rows, List.of(told(entries))));
        Touched summary = rows.touchedBy(() -> summary(rows));
        Touched revision = rows.touchedBy(() -> revision(rows));
        var writer = new RecordWriter(rows, Histories.decoder());
        List<Told> more =
                IntStream.range(entries + 1, entries + 1 + ROUNDS)
                        .mapToObj(CostOfHistoryTest::told)
                        .toList();
        var next = more.iterator();
        double foldMicros =
                median(() -> {
                    Told told = next.next();
                    byte[] framed = told.framed();
                    long start = System.nanoTime();
                    writer.fold(told.event(), framed, told.provenance());
                    return System.nanoTime() - start;
                });
        double summaryMicros =
                median(() -> {
                    long start = System.nanoTime();
                    summary(rows);
                    return System.nanoTime() - start;
                });
        return new Cost(fold, summary, revision, foldMicros, summaryMicros);
    }

    private static double median(LongSupplier timed) {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            nanos[i] = timed.getAsLong();
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / NANOS_PER_MICRO;
    }

    private static void summary(RowReader rows) {
        var view = new RecordView(rows, Histories.decoder());
        PatientRows patient = Histories.patient(view.number(Histories.PATIENT, Histories.NOW));
        new SummaryRules(SummaryLimits.DEFAULT).select(patient, Histories.NOW, Sharing.UNKNOWN);
    }

    private static void revision(RowReader rows) {
        var view = new RecordView(rows, Histories.decoder());
        NumberLinks.resolve(
                Histories.PATIENT, number -> view.withoutEntries(number, Histories.NOW));
    }

    /** Results of a few tests, years of them: a summary shows the newest of each. */
    private static Told told(int number) {
        int day = 1 + (number / TESTS) % 28;
        int month = 1 + (number / TESTS / 28) % 12;
        int year = 1980 + (number / TESTS / 28 / 12) % 40;
        String date = "%04d-%02d-%02d".formatted(year, month, day);
        Concept test = Concept.of("http://loinc.org", "test-" + number % TESTS, "Test");
        return Histories.told("o" + number, Histories.observation(test, "final", date, "5.3"))
                .at(number);
    }
}
