package org.carerecord.query.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.carerecord.event.Attachment;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.query.json.SampleSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept is kept within so many bytes, whatever its sources sent along. */
final class SelectedSummariesTest {

    private static final int ROOM = 1024 * 1024;

    static List<Body> withDocuments() {
        return List.of(document(new byte[ROOM]), report(new byte[ROOM]));
    }

    static List<Body> withoutDocuments() {
        return List.of(document(null), report(null), document(new byte[ROOM / 2]));
    }

    @ParameterizedTest
    @MethodSource("withDocuments")
    void aDocumentThatWasSentAlongTakesItsOwnRoom(Body body) {
        assertThat(isKept(body)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("withoutDocuments")
    void whatThereIsRoomForIsKept(Body body) {
        assertThat(isKept(body)).isTrue();
    }

    private static boolean isKept(Body body) {
        var kept = new SelectedSummaries(ROOM);
        var told = new Told(SampleSummary.of(body), List.of(), SampleSummary.MOMENT);
        kept.keep(SampleSummary.PATIENT, "tag", told);
        Optional<SelectedSummaries.Kept> found = kept.find(SampleSummary.PATIENT);
        assertThat(found.isEmpty() || found.get().told().equals(told)).isTrue();
        return found.isPresent();
    }

    private static Body document(byte @Nullable [] data) {
        return new DocumentReference(
                Concept.ofText("Discharge letter"),
                "current",
                "final",
                List.of(),
                null,
                null,
                null,
                attachments(data));
    }

    private static Body report(byte @Nullable [] data) {
        return new DiagnosticReport(
                Concept.ofText("Histology"),
                "final",
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                attachments(data));
    }

    private static List<Attachment> attachments(byte @Nullable [] data) {
        return List.of(new Attachment("application/pdf", "Letter", null, data));
    }
}
