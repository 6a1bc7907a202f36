package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.publish.EventDraft;
import org.carerecord.ingest.publish.EventPublisher;
import org.carerecord.ingest.publish.PublisherSettings;
import org.carerecord.ingest.publish.Submission;
import org.carerecord.ingest.publish.Violation;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.standalone.system.SystemConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a provider's event to a clinician's summary. */
@TestInstance(Lifecycle.PER_CLASS)
final class PublishToSummaryIT {

    private static final String FEED = "gp-north";
    private static final Instant ASSERTED = Instant.parse("2026-01-02T03:04:05Z");
    private static final List<String> PATIENTS = MadeUp.numbers(7);

    private RunningCareRecord record;
    private EventPublisher publisher;

    @BeforeAll
    void start(@TempDir Path directory) {
        record = RunningCareRecord.start(directory.resolve("data"), "--no-sample");
        publisher =
                EventPublisher.connect(
                        PublisherSettings.of(
                                        record.bootstrap(),
                                        new FeedName(FEED),
                                        new OdsCode("Y06601"))
                                .withTestRange(TestRange.ALLOWED),
                        new InMemorySchemaRegistry(),
                        InstantSource.system());
    }

    @AfterAll
    void stop() {
        publisher.close();
        record.close();
    }

    static Stream<MadeUp.Statement> statementsOfEachKind() {
        return MadeUp.statementsOfEachKind().stream();
    }

    @ParameterizedTest
    @MethodSource("statementsOfEachKind")
    void anEventOfEachKindIsShownWithItsSourceOnceItHasAReceipt(MadeUp.Statement statement)
            throws Exception {
        String patient = PATIENTS.get(0);
        Receipt receipt =
                publish(draft(patient, statement, 1).assertedAt(ASSERTED).encounter("Encounter/9"));

        JsonNode summary = record.summaryAt(patient, FEED, receipt.offset());

        assertThat(receipt.feed().value()).isEqualTo(FEED);
        assertThat(receipt.partition())
                .isEqualTo(
                        new Partitioning(SystemConfig.DEFAULT_PARTITIONS)
                                .of(new NhsNumber(Long.parseLong(patient))));
        assertThat(summary.at("/position/" + FEED + "/partition").asInt())
                .isEqualTo(receipt.partition());
        assertThat(summary.at("/position/" + FEED + "/offset").asLong())
                .isEqualTo(receipt.offset());
        JsonNode shown = shown(summary, statement);
        assertThat(shown.get("encounter").asText()).isEqualTo("Encounter/9");
        JsonNode source = shown.get("source");
        assertThat(source.get("organisation").asText()).isEqualTo("Y06601");
        assertThat(source.get("feed").asText()).isEqualTo(FEED);
        assertThat(source.get("entry").asText()).isEqualTo(statement.entryId());
        assertThat(source.get("version").asLong()).isEqualTo(1);
        assertThat(source.get("assertedAt").asText()).isEqualTo(ASSERTED.toString());
        assertThat(summary.at("/freshness/0/lastReceivedAt")).isEqualTo(source.get("receivedAt"));
    }

    @Test
    void aHigherVersionReplacesTheStatementAndALowerOneDoesNot() throws Exception {
        String patient = PATIENTS.get(1);
        publish(problem(patient, 2, "Asthma"));
        publish(problem(patient, 3, "Asthma, mild"));
        Receipt last = publish(problem(patient, 1, "Cough"));

        JsonNode summary = record.summaryAt(patient, FEED, last.offset());

        assertThat(Summaries.entries(summary, "problems").map(entry -> entry.get("text").asText()))
                .containsExactly("Asthma, mild");
    }

    @Test
    void aStatementEnteredInErrorIsShownNoLonger() throws Exception {
        String patient = PATIENTS.get(2);
        Receipt first = publish(problem(patient, 1, "Asthma"));
        assertThat(problems(patient, first)).hasSize(1);

        Receipt second = publish(problem(patient, 2, "Asthma").status(Status.ENTERED_IN_ERROR));

        assertThat(problems(patient, second)).isEmpty();
        JsonNode summary = record.summaryAt(patient, FEED, second.offset());
        assertThat(summary.at("/sections/0/absence/kind").asText()).isEqualTo("none-recorded");
    }

    @Test
    void theSameEventSentTwiceIsShownOnceAndChangesNothing() throws Exception {
        String patient = PATIENTS.get(3);
        publish(problem(patient, 1, "Asthma"));
        Receipt other =
                publish(problem(patient, 1, "Eczema").entryId("Condition/2").eventId("e-2"));
        record.summaryAt(patient, FEED, other.offset());
        String once = record.summary(patient);

        publish(problem(patient, 1, "Asthma"));
        String twice = record.summaryOf(patient, Instant.now());

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void anInvalidDraftIsAnsweredWithFieldRuleAndFixAndNothingIsSent() {
        EventDraft draft = problem(PATIENTS.get(4), 1, "Asthma").nhsNumber("9990000000");

        Submission answer = publisher.publish(draft);

        assertThat(answer)
                .isEqualTo(
                        new Submission.Rejected(
                                List.of(
                                        new Violation(
                                                "nhsNumber",
                                                NhsNumber.Rule.CHECK_DIGIT.sentence(),
                                                NhsNumber.Rule.CHECK_DIGIT.fix()))));
        HttpResponse<String> unknown = record.get("/patients/" + PATIENTS.get(4) + "/summary");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void aNewFeedIsSeenWhileTheSystemRuns() throws Exception {
        String patient = PATIENTS.get(5);
        Receipt first = publish(problem(patient, 1, "Asthma"));
        record.summaryAt(patient, FEED, first.offset());
        try (var trust =
                EventPublisher.connect(
                        PublisherSettings.of(
                                        record.bootstrap(),
                                        new FeedName("acute-trust"),
                                        new OdsCode("RJ1"))
                                .withTestRange(TestRange.ALLOWED),
                        new InMemorySchemaRegistry(),
                        InstantSource.system())) {
            Receipt second = receipt(trust.publish(problem(patient, 1, "Asthma")));

            JsonNode summary = record.summaryAt(patient, "acute-trust", second.offset());

            assertThat(
                            Summaries.entries(summary, "problems")
                                    .map(e -> e.at("/source/feed").asText()))
                    .containsExactlyInAnyOrder(FEED, "acute-trust");
            assertThat(summary.at("/position/" + FEED + "/offset").asLong())
                    .isEqualTo(first.offset());
        }
    }

    /**
     * One entry moves from the last page to the first, another the other way, between the pages.
     */
    @Test
    void pagesOfASearchTellOfOneMomentWhileEntriesMoveToOtherDates() throws Exception {
        String patient = PATIENTS.get(6);
        String search = "/fhir/Condition?patient=" + patient + "&_count=2";
        for (int number = 1; number <= 5; number++) {
            publish(recorded(patient, number, 1, "2024-03-0" + number));
        }
        record.summaryOf(patient, Instant.now());
        JsonNode first = Summaries.parse(record.get(search).body());
        publish(recorded(patient, 1, 2, "2025-01-01"));
        publish(recorded(patient, 5, 2, "2023-01-01"));
        record.summaryOf(patient, Instant.now());

        assertThat(recordedDates(first))
                .containsExactly(
                        "2024-03-05", "2024-03-04", "2024-03-03", "2024-03-02", "2024-03-01");
        assertThat(recordedDates(Summaries.parse(record.get(search).body())))
                .containsExactly(
                        "2025-01-01", "2024-03-04", "2024-03-03", "2024-03-02", "2023-01-01");
    }

    /** The dates of all matches, page after page. */
    private List<String> recordedDates(JsonNode firstPage) {
        List<String> dates = new ArrayList<>();
        Optional<JsonNode> page = Optional.of(firstPage);
        while (page.isPresent()) {
            JsonNode shown = page.get();
            for (JsonNode entry : shown.get("entry")) {
                dates.add(entry.at("/resource/recordedDate").asText());
            }
            page =
                    Summaries.stream(shown.get("link"))
                            .filter(link -> link.get("relation").asText().equals("next"))
                            .map(link -> URI.create(link.get("url").asText()))
                            .map(next -> record.get(next.getRawPath() + "?" + next.getRawQuery()))
                            .map(answer -> Summaries.parse(answer.body()))
                            .findFirst();
        }
        return dates;
    }

    private static EventDraft recorded(String patient, int number, long version, String day) {
        return EventDraft.of(
                        Section.PROBLEMS, MadeUp.problem(Concept.ofText("Problem " + number), day))
                .eventId(patient + "-" + number + "-" + version)
                .nhsNumber(patient)
                .entryId("Condition/" + number)
                .version(version);
    }

    private List<String> problems(String patient, Receipt receipt) {
        return Summaries.entryIds(record.summaryAt(patient, FEED, receipt.offset()), "problems");
    }

    private static JsonNode shown(JsonNode summary, MadeUp.Statement statement) {
        if (statement.section() == Section.DEMOGRAPHICS) {
            return summary.get("patient");
        }
        return Summaries.stream(summary.get("sections"))
                .flatMap(section -> Summaries.stream(section.get("entries")))
                .filter(entry -> entry.get("entry").asText().equals(statement.entryId()))
                .filter(entry -> entry.get("kind").asText().equals(statement.kind()))
                .reduce((one, other) -> {
                    throw new AssertionError("Expected one entry, but there are several");
                })
                .orElseThrow(() -> new AssertionError("Expected the entry, but found none"));
    }

    private static EventDraft draft(String patient, MadeUp.Statement statement, long version) {
        return EventDraft.of(statement.section(), statement.body())
                .eventId(statement.entryId() + "-" + version)
                .nhsNumber(patient)
                .entryId(statement.entryId())
                .version(version);
    }

    private static EventDraft problem(String patient, long version, String text) {
        return EventDraft.of(Section.PROBLEMS, MadeUp.problem(Concept.ofText(text)))
                .eventId(patient + "-" + version)
                .nhsNumber(patient)
                .entryId("Condition/1")
                .version(version);
    }

    private Receipt publish(EventDraft draft) throws Exception {
        return receipt(publisher.publish(draft));
    }

    private static Receipt receipt(Submission submission) throws Exception {
        return switch (submission) {
            case Submission.Sent(var receipt) ->
                    receipt.get(RunningCareRecord.LIMIT.toSeconds(), TimeUnit.SECONDS);
            case Submission.Rejected(var violations) ->
                    throw new AssertionError("Expected a draft in order, but " + violations);
        };
    }
}
