package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.ObservationValue;
import org.carerecord.query.json.EntriesJson;
import org.carerecord.query.json.FeedsJson;
import org.carerecord.query.json.FilledRecord;
import org.carerecord.query.json.HistoryJson;
import org.carerecord.query.json.SampleFeeds;
import org.carerecord.query.json.SampleHistory;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.query.json.SummaryJson;
import org.carerecord.record.EntryPage;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documented schemas take every native answer that there can be, and nothing with a member that
 * they do not name.
 */
class OpenApiSchemasTest {

    private static final ApiDescription API = ApiDescription.load();
    private static final Moment NOW = Moment.now(RunningApi.NOW);

    static Stream<Class<?>> bodies() {
        return kinds(Body.class).filter(kind -> kind != NumberReissued.class);
    }

    private static Stream<Class<?>> kinds(Class<?> body) {
        return body.isSealed()
                ? Stream.of(body.getPermittedSubclasses()).flatMap(OpenApiSchemasTest::kinds)
                : Stream.of(body);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void takeEveryKindOfStatementFilledAndEmpty(Class<?> body) {
        for (Class<?> value : ObservationValue.class.getPermittedSubclasses()) {
            Body filled = (Body) FilledRecord.of(body, value).record();
            assertThat(API.faults("Summary", summary(SampleSummary.of(filled)))).isEmpty();
        }
        Body empty = (Body) FilledRecord.empty(body);
        assertThat(API.faults("Summary", summary(SampleSummary.of(empty)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void takeNoMemberThatTheyDoNotName(Class<?> body) {
        Body filled = (Body) FilledRecord.of(body, ObservationValue.Text.class).record();
        JsonNode summary = summary(SampleSummary.of(filled));
        ((ObjectNode) summary.at("/sections/0/entries/0")).put("unheardOf", "1");

        assertThat(API.faults("Summary", summary)).isNotEmpty();
    }

    @Test
    void takeASummaryOfEveryKindNowAndInThePast() {
        assertThat(API.faults("Summary", summary(SampleSummary.everyKind()))).isEmpty();
        byte[] past =
                new SummaryJson()
                        .bytes(
                                SampleSummary.everyKind(),
                                SampleFeeds.everyKind(NOW).silent(),
                                Moment.asOf(Instant.parse("2026-03-01T09:00:00Z")));
        assertThat(API.faults("Summary", json(past))).isEmpty();
    }

    @Test
    void takePagesHistoriesAndFeeds() {
        var page =
                new EntryPage(
                        SampleSummary.everyKind().sections().stream()
                                .flatMap(section -> section.entries().stream())
                                .toList(),
                        Optional.empty());
        byte[] entries =
                new EntriesJson().bytes(SampleSummary.PATIENT, page, Optional.of("/next"), NOW);
        byte[] history =
                new HistoryJson()
                        .bytes(SampleSummary.PATIENT, SampleHistory.ofThreeVersions(), NOW);

        assertThat(API.faults("EntryPage", json(entries))).isEmpty();
        assertThat(API.faults("History", json(history))).isEmpty();
        for (var report : List.of(SampleFeeds.everyKind(NOW), SampleFeeds.unseen(NOW))) {
            assertThat(API.faults("Feeds", json(new FeedsJson().bytes(report)))).isEmpty();
        }
    }

    @Test
    void takeNoSectionThatIsLeftOut() {
        ObjectNode summary = (ObjectNode) summary(SampleSummary.everyKind());
        ((ObjectNode) ((ArrayNode) summary.get("sections")).get(0)).remove("entries");

        assertThat(API.faults("Summary", summary)).isNotEmpty();
    }

    private static JsonNode summary(Summary summary) {
        return json(new SummaryJson().bytes(summary, List.of(), NOW));
    }

    private static JsonNode json(byte[] bytes) {
        return ApiDescription.read(new String(bytes, StandardCharsets.UTF_8));
    }
}
