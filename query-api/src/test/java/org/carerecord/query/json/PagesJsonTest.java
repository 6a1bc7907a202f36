package org.carerecord.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryPage;
import org.carerecord.record.Moment;
import org.junit.jupiter.api.Test;

/** Pages of entries and histories, byte for byte. */
class PagesJsonTest {

    private static final Instant THEN = Instant.parse("2026-07-12T09:00:00Z");
    private static final Moment PAST = Moment.asOf(THEN);

    @Test
    void writesAPageAsTheGoldenFileHasIt() throws IOException {
        assertThat(GoldenFile.form(page())).isEqualTo(GoldenFile.read("entries.json"));
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void writesAHistoryAsTheGoldenFileHasIt() throws IOException {
        assertThat(GoldenFile.form(history())).isEqualTo(GoldenFile.read("history.json"));
        assertThat(history()).isEqualTo(history());
    }

    private static byte[] page() {
        var page =
                new EntryPage(
                        List.of(
                                SampleSummary.disputedUnderAnother("Flag/1", SampleCare.alert()),
                                SampleSummary.entry("Link/1", SampleCare.linked()),
                                SampleSummary.entry("Link/2", SampleCare.unlinked())),
                        Optional.of(new EntryCursor(Optional.of(THEN), Optional.empty())));
        return new EntriesJson()
                .bytes(
                        SampleSummary.PATIENT,
                        page,
                        Optional.of("/patients/9990000018/entries?before=x"),
                        PAST);
    }

    private static byte[] history() {
        return new HistoryJson()
                .bytes(SampleSummary.PATIENT, SampleHistory.ofThreeVersions(), PAST);
    }
}
