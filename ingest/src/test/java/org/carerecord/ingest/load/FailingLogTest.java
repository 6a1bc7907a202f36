package org.carerecord.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.ingest.publish.EventLog;
import org.carerecord.ingest.publish.TestingLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class FailingLogTest {

    private static final String ANN = "9434765919";

    @TempDir Path directory;

    private final Loading loading = new Loading();

    @Test
    void rejectsWhatTheLogRefusesAndGoesOn() throws IOException {
        Path file = SourceFiles.write(directory.resolve("a.json"), threeProcedures());
        loading.target =
                new Answering((log, index) -> {
                    if (index == 1) {
                        log.refuse(index);
                    } else {
                        log.acknowledge(index);
                    }
                });

        LoadReport report = loading.load(file);

        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.stopped()).isEmpty();
        assertThat(report.rejections().getFirst())
                .isEqualTo(
                        new Rejection(
                                file.toString(),
                                "Bundle.entry[1] Procedure",
                                "Expected the broker to take the event, but it did not"));
    }

    @Test
    void stopsWhereTheLogIsOutOfReachAndSaysSo() throws IOException {
        Path first = SourceFiles.write(directory.resolve("a.json"), threeProcedures());
        Path never = directory.resolve("never-read.json");
        loading.target =
                new Answering((log, index) -> {
                    if (index < 2) {
                        log.acknowledge(index);
                    } else {
                        log.fail(index);
                    }
                });
        List<String> names = new ArrayList<>(List.of(first.toString()));
        for (int i = 0; i < 10; i++) {
            names.add(
                    SourceFiles.write(directory.resolve(i + ".json"), threeProcedures())
                            .toString());
        }
        names.add(never.toString());

        LoadReport report = loading.load(names, InputStream.nullInputStream());

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.stopped()).contains("Expected the broker to answer, but it did not");
        assertThat(report.isClean()).isFalse();
        assertThat(report.accepted() + report.rejected()).isEqualTo(report.resources());
        assertThat(report.resources()).isLessThan(44);
        assertThat(report.rejections())
                .extracting(Rejection::file)
                .doesNotContain(never.toString());
    }

    @Test
    void aDuplicateSharesTheFateOfTheEventItRepeats() throws IOException {
        Path file =
                SourceFiles.write(
                        directory.resolve("a.json"),
                        BundleText.of(
                                BundleText.patient("p", ANN),
                                BundleText.procedure("1", "p"),
                                BundleText.procedure("1", "p")));
        var slow = new TestingLog();
        loading.target = slow;
        Thread answers =
                Thread.ofVirtual()
                        .start(() -> {
                            while (slow.appended() < 2) {
                                Thread.onSpinWait();
                            }
                            slow.refuse(1);
                            slow.acknowledge(0);
                        });

        LoadReport report = loading.load(file);

        assertThat(answers.isVirtual()).isTrue();
        assertThat(slow.appended()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.duplicates()).isZero();
    }

    private static String threeProcedures() {
        return BundleText.of(
                BundleText.patient("p", ANN),
                BundleText.procedure("1", "p"),
                BundleText.procedure("2", "p"),
                BundleText.procedure("3", "p"));
    }

    /** A log that answers each event as the test says, as soon as it is appended. */
    private record Answering(TestingLog log, Answer answer) implements EventLog {

        Answering(Answer answer) {
            this(new TestingLog(), answer);
        }

        @Override
        public CompletableFuture<Receipt> append(NhsNumber patient, byte[] event) {
            int index = log.appended();
            CompletableFuture<Receipt> receipt = log.append(patient, event);
            answer.give(log, index);
            return receipt;
        }

        @Override
        public void close(Duration limit) {
            log.close(limit);
        }
    }

    /** How an event is answered. */
    private interface Answer {
        void give(TestingLog log, int index);
    }
}
