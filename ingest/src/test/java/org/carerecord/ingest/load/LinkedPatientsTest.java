package org.carerecord.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.ingest.publish.EventLog;
import org.carerecord.ingest.publish.TestingLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Patients whose links are events of their own: still one outcome for each resource. */
@Timeout(60)
final class LinkedPatientsTest {

    private static final String OLD = "9434765919";
    private static final String NEW = "9449305552";
    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    @TempDir Path directory;

    private final Loading loading = new Loading();

    @Test
    void countsALinkAmongTheEventsAndThePatientOnce() throws IOException {
        LoadReport report = loading.load(linked());

        assertThat(report.resources()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.events()).isEqualTo(3);
        assertThat(report.duplicates()).isZero();
        assertThat(report.patients()).extracting(NhsNumber::digits).containsExactly(OLD, NEW);
        assertThat(loading.log().kept()).hasSize(3);
    }

    @Test
    void aLinkSaidByBothPatientsOrTwiceIsSentOnce() throws IOException {
        String bundle =
                BundleText.of(
                        patient("old", NHS_NUMBER, OLD, "replaced-by", "new"),
                        patient("new", NHS_NUMBER, NEW, "replaces", "old"));
        Path first = SourceFiles.write(directory.resolve("a.json"), bundle);
        Path second = SourceFiles.write(directory.resolve("b.json"), bundle);

        LoadReport report = loading.load(first, second);

        assertThat(report.accepted()).isEqualTo(4);
        assertThat(report.events()).isEqualTo(3);
        assertThat(report.duplicates()).isEqualTo(2);
        assertThat(loading.log().kept()).hasSize(3);
    }

    @Test
    void rejectsThePatientWhoseLinkTheLogRefuses() throws IOException {
        loading.target = new RefusingTheSecond(new TestingLog());

        LoadReport report = loading.load(linked());

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.rejections().getFirst().place()).isEqualTo("Bundle.entry[0] Patient");
    }

    @Test
    void neverLinksToAnAssignedNumberThatIsAnotherPatients() throws IOException {
        String[] identifiers = BundleText.identifiersOfOneNumber();
        Path first =
                SourceFiles.write(
                        directory.resolve("a.json"), BundleText.unnumbered(identifiers[0]));
        Path second =
                SourceFiles.write(
                        directory.resolve("b.json"),
                        BundleText.of(
                                patient("old", NHS_NUMBER, OLD, "replaced-by", "new"),
                                patient("new", "urn:test", identifiers[1], "seealso", "old")));

        LoadReport report = Loading.assigning().load(first, second);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejections())
                .extracting(Rejection::place)
                .containsExactly("Bundle.entry[0] Patient", "Bundle.entry[1] Patient");
    }

    private Path linked() throws IOException {
        return SourceFiles.write(
                directory.resolve("a.json"),
                BundleText.of(
                        patient("old", NHS_NUMBER, OLD, "replaced-by", "new"),
                        patient("new", NHS_NUMBER, NEW, "seealso", "old")));
    }

    private static String patient(
            String id, String system, String value, String link, String other) {
        return """
        {"resourceType": "Patient", "id": "%s", "identifier": [{"system": "%s", "value": "%s"}],
         "link": [{"type": "%s", "other": {"reference": "Patient/%s"}}]}
        """
                .formatted(id, system, value, link, other);
    }

    /** A log that takes each event at once, but for the second. */
    private record RefusingTheSecond(TestingLog log) implements EventLog {

        @Override
        public CompletableFuture<Receipt> append(NhsNumber patient, byte[] event) {
            int index = log.appended();
            CompletableFuture<Receipt> receipt = log.append(patient, event);
            if (index == 1) {
                log.refuse(index);
            } else {
                log.acknowledge(index);
            }
            return receipt;
        }

        @Override
        public void close(Duration limit) {
            log.close(limit);
        }
    }
}
