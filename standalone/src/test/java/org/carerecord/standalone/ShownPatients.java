package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.carerecord.event.Concept;
import org.carerecord.event.PatientsLinked.Kind;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.publish.EventDraft;
import org.carerecord.ingest.publish.EventPublisher;
import org.carerecord.ingest.publish.PublisherSettings;
import org.carerecord.ingest.publish.Submission;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.standalone.MadeUp.Statement;
import org.carerecord.standalone.system.SystemConfig;

/** The patients that pages are looked at for: one for each thing that a page must show well. */
final class ShownPatients {

    /** What the register of feeds expects: a feed that is heard, and one that never is. */
    static final String FEEDS =
            """
            {"feeds": [
              {"feed": "gp-north", "organisation": "Y06601", "name": "North Road Surgery",
               "kind": "gp", "cadence": "PT24H"},
              {"feed": "hospital-west", "organisation": "RJ1", "name": "West Hospital",
               "kind": "hospital", "cadence": "PT168H"},
              {"feed": "ambulance-east", "organisation": "RX9", "name": "East Ambulance Service",
               "kind": "ambulance", "cadence": "PT1H"}
            ]}
            """;

    /** Markup, a script, a mark that turns the reading direction, and a template's own signs. */
    static final String HOSTILE =
            "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
                    + "</dd></main> & \"quoted\" ${7*7} {{7*7}} \u202egnp.exe";

    private static final FeedName PRACTICE = new FeedName("gp-north");
    private static final FeedName HOSPITAL = new FeedName("hospital-west");
    private static final int LONG_TEXT = 10_000;

    /** Between the last event of the first half and the first of the second. */
    private static final long PAUSE_MILLIS = 1_100;

    private final RunningCareRecord record;
    private final List<String> numbers = MadeUp.numbers(10);
    private final ObjectNode known = Summaries.JSON.createObjectNode();

    private ShownPatients(RunningCareRecord record) {
        this.record = record;
    }

    /**
     * Publishes them, waits until they can be read, and writes down who they are.
     *
     * @param file receives the numbers, each by what it is shown for, and a moment of the past
     */
    static void publish(RunningCareRecord record, Path file) throws Exception {
        var patients = new ShownPatients(record);
        try (var practice = patients.publisher(PRACTICE, "Y06601");
                var hospital = patients.publisher(HOSPITAL, "RJ1")) {
            patients.first(practice);
            patients.later(practice, hospital);
        }
        patients.unreadable();
        patients.sample(file.resolveSibling("sample.ndjson"));
        patients.writeTo(file);
    }

    /** All that was known before the moment that pages are asked for. */
    private void first(EventPublisher practice) throws Exception {
        publish(practice, named("everything", 0), ClinicalPicture.ofPractice());
        publish(
                practice,
                named("noKnownAllergy", 2),
                List.of(ClinicalPicture.person("Alan"), ClinicalPicture.noKnownAllergy()));
        publish(
                practice,
                named("noneRecorded", 3),
                List.of(
                        ClinicalPicture.person("Edsger"),
                        ClinicalPicture.problem("asthma", "Asthma")));
        Thread.sleep(PAUSE_MILLIS);
        known.put("past", Instant.now().toString());
        Thread.sleep(PAUSE_MILLIS);
    }

    private void later(EventPublisher practice, EventPublisher hospital) throws Exception {
        String everything = numbers.getFirst();
        publish(hospital, everything, List.of(ClinicalPicture.latex()));
        publish(hospital, everything, ofOtherKinds("Made up for the page"));
        publish(
                practice,
                named("hostile", 1),
                MadeUp.statementsOfEachKind(Concept.ofText(HOSTILE)));
        publish(
                practice,
                numbers.get(1),
                List.of(ClinicalPicture.problem("long", "Long ".repeat(LONG_TEXT / 5))));
        publish(practice, numbers.get(1), HardToShow.results(HOSTILE, "x".repeat(LONG_TEXT)));
        publish(practice, named("manyAllergies", 8), HardToShow.manyAllergies());
        disputed(practice, hospital);
        publish(
                practice,
                named("superseded", 4),
                List.of(
                        ClinicalPicture.person("Barbara"),
                        ClinicalPicture.problem("asthma", "Asthma")));
        publish(practice, named("surviving", 5), List.of(ClinicalPicture.person("Barbara")));
        acknowledged(
                practice.publish(
                        EventDraft.link(number(5), number(4), Kind.SUPERSEDED, "registered twice")
                                .eventId("link")
                                .version(1)));
        publish(practice, named("quarantined", 6), List.of(ClinicalPicture.person("Tony")));
        named("unknown", 7);
    }

    /** Two providers say the same and differ in it, one of them contradicts itself. */
    private void disputed(EventPublisher practice, EventPublisher hospital) throws Exception {
        String disputed = named("disputed", 9);
        publish(practice, disputed, HardToShow.bloodPressures());
        publish(practice, disputed, List.of(HardToShow.penicillin("low")));
        publish(hospital, disputed, List.of(HardToShow.penicillin("low")));
        Statement corrected = HardToShow.penicillin("high");
        acknowledged(practice.publish(draft(disputed, corrected).eventId("corrected").version(2)));
        Statement contradicting = HardToShow.penicillin(null);
        acknowledged(
                practice.publish(
                        draft(disputed, contradicting).eventId("contradicting").version(2)));
    }

    /** What the practice has not said already. */
    private static List<Statement> ofOtherKinds(String words) {
        return MadeUp.statementsOfEachKind(Concept.ofText(words)).stream()
                .filter(statement -> !"demographics".equals(statement.kind()))
                .toList();
    }

    /** A record under a patient's number that no one can read. */
    private void unreadable() throws Exception {
        var partitioning = new Partitioning(SystemConfig.DEFAULT_PARTITIONS);
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", record.bootstrap()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.of(PRACTICE),
                                    partitioning.of(number(6)),
                                    Partitioning.keyOf(number(6)),
                                    "not an event".getBytes(StandardCharsets.US_ASCII)))
                    .get(RunningCareRecord.LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
        record.await(
                "a record in quarantine",
                () ->
                        Summaries.parse(record.get(summaryPath(6)).body())
                                        .path("quarantined")
                                        .asInt()
                                == 1);
    }

    /** The shortest of the shipped sample, of which every kind of value that it holds is shown. */
    private void sample(Path file) throws IOException {
        String bundle =
                ShippedSample.lines().stream()
                        .min(Comparator.comparingInt(String::length))
                        .orElseThrow();
        Files.writeString(file, bundle);
        Program.Ended ended =
                Program.load(
                        "--feed=sample",
                        "--organisation=SAMPLE",
                        "--bootstrap=" + record.bootstrap(),
                        "--assign-nhs-numbers",
                        "--json",
                        file.toString());
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        known.set("sample", Summaries.parse(ended.lastLine()).at("/patients/0"));
    }

    private void writeTo(Path file) throws IOException {
        Instant now = Instant.now();
        for (String name :
                List.of(
                        "everything",
                        "hostile",
                        "surviving",
                        "quarantined",
                        "disputed",
                        "sample")) {
            record.summaryOf(known.get(name).asText(), now);
        }
        assertThat(record.get(summaryPath(4)).statusCode()).as("superseded").isNotEqualTo(404);
        assertThat(record.get(summaryPath(7)).statusCode()).as("unknown").isEqualTo(404);
        Files.writeString(file, known.toPrettyString());
    }

    private EventPublisher publisher(FeedName feed, String organisation) {
        return EventPublisher.connect(
                PublisherSettings.of(record.bootstrap(), feed, new OdsCode(organisation))
                        .withTestRange(TestRange.ALLOWED),
                new InMemorySchemaRegistry(),
                InstantSource.system());
    }

    private static void publish(EventPublisher publisher, String patient, List<Statement> all)
            throws Exception {
        List<Submission> sent =
                all.stream()
                        .map(statement -> publisher.publish(draft(patient, statement)))
                        .toList();
        for (Submission submission : sent) {
            acknowledged(submission);
        }
    }

    private static EventDraft draft(String patient, Statement statement) {
        return EventDraft.of(statement.section(), statement.body())
                .eventId(patient + "-" + statement.entryId())
                .nhsNumber(patient)
                .entryId(statement.entryId())
                .assertedAt(Instant.parse("2026-01-02T03:04:05Z"))
                .version(1);
    }

    private static void acknowledged(Submission submission) throws Exception {
        switch (submission) {
            case Submission.Sent(var receipt) ->
                    receipt.get(RunningCareRecord.LIMIT.toSeconds(), TimeUnit.SECONDS);
            case Submission.Rejected(var violations) ->
                    throw new AssertionError("Expected a draft in order, but " + violations);
        }
    }

    private String named(String name, int number) {
        known.put(name, numbers.get(number));
        return numbers.get(number);
    }

    private NhsNumber number(int number) {
        return new NhsNumber(Long.parseLong(numbers.get(number)));
    }

    private String summaryPath(int number) {
        return "/patients/" + numbers.get(number) + "/summary";
    }
}
