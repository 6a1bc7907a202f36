package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.publish.EventDraft;
import org.carerecord.ingest.publish.EventPublisher;
import org.carerecord.ingest.publish.PublisherSettings;
import org.carerecord.ingest.publish.Submission;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.testkit.process.LoopbackPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kill -9} at the worst moments does to the record: nothing. */
@TestInstance(Lifecycle.PER_CLASS)
final class CrashIT {

    private static final List<String> PUBLISHED = MadeUp.numbers(3);
    private static final int EVENTS_EACH = 150;

    private static final List<String> LOADED = MadeUp.numbers(40).subList(4, 40);
    private static final int PROBLEMS_EACH = 25;
    private static final int BEFORE_THE_KILL = 12;
    private static final int AT_THE_KILL = 24;
    private static final Duration FORGOTTEN = Duration.ofSeconds(1);

    private Path directory;
    private Path data;
    private RunningCareRecord record;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        data = directory.resolve("data");
        // The same port after each start: clients wait there for the broker to come back.
        record =
                RunningCareRecord.start(
                        data,
                        "--no-sample",
                        "--kafka-port",
                        LoopbackPorts.free(1).getFirst().toString());
    }

    @AfterAll
    void stop() {
        record.close();
    }

    @Test
    void aKillAfterTheLastReceiptLosesNothingAndRepeatsNothing() throws Exception {
        List<Receipt> receipts = publishProblems();
        record.kill();

        assertThat(receipts).doesNotHaveDuplicates().hasSize(PUBLISHED.size() * EVENTS_EACH);
        assertThat(data.resolve("lock")).hasContent(Long.toString(record.pid()));
        record.startAgain();
        Map<String, String> summaries = summaries();
        summaries.forEach((patient, summary) ->
                assertThat(Summaries.entryIds(Summaries.parse(summary), "problems"))
                        .containsExactlyInAnyOrderElementsOf(
                                MadeUp.problemIds(patient, EVENTS_EACH)));

        record.kill();
        record.startAgain();
        assertThat(summaries()).isEqualTo(summaries);
    }

    @Test
    void aLoadGoesOnAfterAKillInItsMiddle() throws Exception {
        Path out = directory.resolve("load.out");
        Process load =
                Program.builder(
                                directory,
                                "load",
                                "--feed=crash-load",
                                "--organisation=RJ1",
                                "--bootstrap=" + record.bootstrap(),
                                "--json",
                                "-")
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        try (Writer input = load.outputWriter(StandardCharsets.UTF_8)) {
            feed(input, LOADED.subList(0, BEFORE_THE_KILL));
            record.summaryOf(LOADED.getFirst(), Instant.EPOCH);
            feed(input, LOADED.subList(BEFORE_THE_KILL, AT_THE_KILL));
            record.kill();
            // Long enough for the load to forget the broker: it then waits to hear of it again.
            Thread.sleep(FORGOTTEN);
            Thread rest =
                    Thread.ofVirtual()
                            .start(() -> feed(input, LOADED.subList(AT_THE_KILL, LOADED.size())));
            record.startAgain();
            rest.join();
        }

        assertThat(Program.awaitEnd(load)).as(Files.readString(out)).isZero();
        JsonNode report = Summaries.parse(Files.readAllLines(out).getLast());
        long events = LOADED.size() * (1L + PROBLEMS_EACH);
        assertThat(report.get("resources").asLong()).isEqualTo(events);
        assertThat(report.get("accepted").asLong()).isEqualTo(events);
        assertThat(report.get("events").asLong()).isEqualTo(events);
        Instant loaded = Instant.now();
        for (String patient : LOADED) {
            JsonNode summary = Summaries.parse(record.summaryOf(patient, loaded));
            assertThat(Summaries.entryIds(summary, "problems"))
                    .containsExactlyInAnyOrderElementsOf(MadeUp.problemIds(patient, PROBLEMS_EACH));
            assertThat(summary.at("/patient/names/0/family").asText()).isEqualTo("Made-Up");
        }
    }

    /** Publishes every problem of each patient and waits for every receipt. */
    private List<Receipt> publishProblems() throws Exception {
        List<EventDraft> drafts = new ArrayList<>();
        for (String patient : PUBLISHED) {
            for (String entry : MadeUp.problemIds(patient, EVENTS_EACH)) {
                drafts.add(
                        EventDraft.of(Section.PROBLEMS, MadeUp.problem(Concept.ofText(entry)))
                                .eventId(entry)
                                .nhsNumber(patient)
                                .entryId(entry)
                                .version(1));
            }
        }
        List<Receipt> receipts = new ArrayList<>();
        try (EventPublisher publisher = publisher()) {
            for (Submission submission : publisher.publishAll(drafts)) {
                assertThat(submission).isInstanceOf(Submission.Sent.class);
                receipts.add(
                        ((Submission.Sent) submission)
                                .receipt()
                                .get(RunningCareRecord.LIMIT.toSeconds(), TimeUnit.SECONDS));
            }
        }
        return receipts;
    }

    private EventPublisher publisher() {
        var settings =
                PublisherSettings.of(record.bootstrap(), new FeedName("crash"), new OdsCode("RJ1"))
                        .withTestRange(TestRange.ALLOWED);
        return EventPublisher.connect(
                settings, new InMemorySchemaRegistry(), InstantSource.system());
    }

    private Map<String, String> summaries() {
        Instant now = Instant.now();
        Map<String, String> summaries = new HashMap<>();
        PUBLISHED.forEach(patient -> summaries.put(patient, record.summaryOf(patient, now)));
        return summaries;
    }

    private static void feed(Writer load, List<String> patients) {
        try {
            for (String patient : patients) {
                load.write(MadeUp.bundle(patient, PROBLEMS_EACH));
                load.write('\n');
            }
            load.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException("Expected a load that goes on", ended);
        }
    }
}
