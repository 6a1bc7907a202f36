package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.carerecord.codec.QuarantineNotice;
import org.carerecord.codec.QuarantineNoticeCodec;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Topics;
import org.carerecord.record.Provenance;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.store.Applied;
import org.carerecord.store.Histories;
import org.carerecord.store.InMemoryRowStore;
import org.carerecord.store.RecordWriter;
import org.carerecord.store.RowDump;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.carerecord.testkit.history.Law;
import org.carerecord.testkit.history.Laws;
import org.carerecord.testkit.history.PatientHistory;
import org.carerecord.topology.HistoryLog.Logged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The laws of the record are shown on the pure writer, over many histories; here the real topology
 * leaves the same rows as the pure writer does, byte for byte, so that they hold for it too.
 *
 * <pre>./mvnw -pl projections -am test -Dtest=TopologyRowsTest -Dcare-record.driven-histories=10000
 * </pre>
 */
final class TopologyRowsTest {

    private static final int HISTORIES = Integer.getInteger("care-record.driven-histories", 200);
    private static final QuarantineNoticeCodec NOTICES =
            new QuarantineNoticeCodec(new InMemorySchemaRegistry());

    @TempDir private Path directory;
    private int folds;

    @Test
    void areThoseOfThePureWriter() {
        long checked =
                Laws.check(
                        LongStream.range(0, HISTORIES),
                        HistoryShape.SMALL,
                        Law.named("rows of the topology", this::check));

        assertThat(checked).isPositive();
    }

    @Test
    void areThoseOfThePureWriterForALongHistory() {
        check(HistoryGenerator.of(1, HistoryShape.TYPICAL));
    }

    private void check(PatientHistory history) {
        try (var driver = new FoldDriver(directory.resolve("fold-" + folds++), 1)) {
            HistoryLog log = HistoryLog.publish(history, driver, records -> {});
            driver.pass(FoldDriver.WRITE_POSITIONS_EVERY);

            assertThat(driver.everyRow()).isEqualTo(RowDump.of(pure(log)));
        }
    }

    private static InMemoryRowStore pure(HistoryLog log) {
        var rows = new InMemoryRowStore();
        var writer = new RecordWriter(rows, Histories.decoder());
        Map<FeedName, Applied> applied = new LinkedHashMap<>();
        for (int offset = 0; offset < log.records().size(); offset++) {
            Logged record = log.records().get(offset);
            FeedName feed = Topics.feedOf(record.topic()).orElse(null);
            if (feed != null) {
                applied.put(feed, new Applied(feed, 0, offset + 1));
                ClinicalEvent event = record.event();
                if (event != null) {
                    var provenance = new Provenance(feed, 0, offset, record.receivedAt());
                    fold(writer, event, record.value(), provenance);
                }
            } else if (record.topic().equals(Topics.QUARANTINE)) {
                quarantine(writer, record);
            }
        }
        applied.values().forEach(writer::applied);
        return rows;
    }

    private static void fold(
            RecordWriter writer, ClinicalEvent event, byte[] framed, Provenance provenance) {
        writer.fold(event, framed, provenance);
        Admission.otherNumber(event)
                .ifPresent(other -> writer.foldForwarded(other, event, framed, provenance));
    }

    private static void quarantine(RecordWriter writer, Logged record) {
        QuarantineNotice notice = NOTICES.decode(record.value()).orElseThrow();
        writer.quarantine(PatientKey.read(record.key()).orElseThrow(), notice);
    }
}
