package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryPage;
import org.carerecord.record.Moment;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every read of a patient: the moment, the event to wait for, other numbers. */
class AnyReadTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NUMBER = "/patients/9990000018";
    private static final String ENTRY = "0123456789abcdef0123456789abcdef";
    private static final NhsNumber SURVIVOR = new NhsNumber(9_990_000_026L);
    private static final NhsNumber ANOTHER = new NhsNumber(9_990_000_034L);

    private final List<Moment> asked = new ArrayList<>();
    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeEach
    void knowsThePatient() {
        running.reader().answers((patient, moment) -> asked(moment, SampleSummary.everyKind()));
        running.reader()
                .answersEntries((patient, question, moment) ->
                        asked(moment, new EntryPage(List.of(), Optional.empty())));
        running.reader()
                .answersHistories((patient, entry, moment) ->
                        asked(moment, new EntryHistory(entry, List.of())));
    }

    private <T> Lookup<T> asked(Moment moment, T found) {
        asked.add(moment);
        return new Lookup.Found<>(found, SampleSummary.UP_TO_DATE_AT);
    }

    static Stream<String> reads() {
        return Stream.of("/summary", "/entries", "/entries/" + ENTRY + "/history");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void answersForAMomentOfThePastAndSaysSo(String tail) throws Exception {
        JsonNode answer = found(tail + "?asOf=2026-03-01T09:00:00Z");

        assertThat(asked).containsExactly(Moment.asOf(Instant.parse("2026-03-01T09:00:00Z")));
        assertThat(answer.get("asOf").textValue()).isEqualTo("2026-03-01T09:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void answersForThisPresentMomentWithoutAnAsOf(String tail) throws Exception {
        JsonNode answer = found(tail);

        assertThat(asked).containsExactly(Moment.now(RunningApi.NOW));
        assertThat(answer.has("asOf")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T09:00Z,2026-03-01T09:00:00Z",
        "2026-03-01T10:00:00+01:00,2026-03-01T09:00:00Z",
        "2026-03-01T10:00:00%2B01:00,2026-03-01T09:00:00Z",
        "2026-03-01T09:00:00.123456789Z,2026-03-01T09:00:00.123456789Z",
        "2026-07-14T09:30:00Z,2026-07-14T09:30:00Z",
        "0001-01-01T00:00:00Z,0001-01-01T00:00:00Z",
    })
    void takesADateTimeWithItsOffset(String written, String moment) throws Exception {
        assertThat(found("/summary?asOf=" + written).get("asOf").textValue()).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-01",
                "2026-03-01T09:00:00",
                "2026-02-30T09:00:00Z",
                "2026-03-01T09:00:00%20Z",
                "2026-03-01T09:00:00%20%2B01:00",
                "-0001-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "%2B999999999-01-01T00:00:00Z",
                "1772355600",
                "9990000018",
                "now",
            })
    void refusesAMomentOfAnotherForm(String written) throws Exception {
        assertRefused("asOf=" + written, "asOf", "date-time", written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-14T09:30:00.000000001Z",
                "2026-07-14T10:30:01%2B01:00",
                "2099-01-01T00:00:00Z",
                "9999-12-31T23:59:59-18:00"
            })
    void refusesAMomentThatIsStillToCome(String written) throws Exception {
        assertRefused("asOf=" + written, "asOf", "not-in-future", written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trust", "trust/3", "trust/3/-1", "TRUST/3/1", "trust/3/1/2"})
    void refusesAReceiptOfAnotherForm(String written) throws Exception {
        assertRefused("after=" + written, "after", "receipt", written);
    }

    @Test
    void refusesToWaitForAnEventInThePast() throws Exception {
        assertRefused(
                "asOf=2026-03-01T09:00:00Z&after=gp-north/3/123",
                "after",
                "not-with-as-of",
                "gp-north");
    }

    @Test
    void refusesAParameterThatIsThereTwice() throws Exception {
        assertRefused(
                "asOf=2026-03-01T09:00:00Z&asOf=2026-03-01T09:00:00Z", "asOf", "once", "2026");
        assertRefused("after=gp-north/3/1&after=gp-north/3/2", "after", "once", "gp-north");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%ZZ", "%C3%28", "%ff", "a%"})
    void refusesAValueThatCannotBeDecoded(String written) throws Exception {
        for (String tail : reads().toList()) {
            String answer =
                    running.raw(
                            "GET "
                                    + NUMBER
                                    + tail
                                    + "?asOf="
                                    + written
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("/problems/invalid-parameter", "percent-encoding");
        }
        assertThat(asked).isEmpty();
    }

    private void assertRefused(String query, String field, String rule, String secret)
            throws Exception {
        for (String tail : reads().toList()) {
            HttpResponse<String> answer = running.get(NUMBER + tail + "?" + query);

            JsonNode problem = Refusal.of(answer, 400, "invalid-parameter");
            assertThat(problem.get("field").textValue()).isEqualTo(field);
            assertThat(problem.get("rule").textValue()).isEqualTo(rule);
            assertThat(problem.get("fix").textValue()).isNotBlank();
            if (!secret.isEmpty()) {
                assertThat(problem.get("detail").textValue()).doesNotContain(secret);
            }
        }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void readsOnlyOnceTheEventIsVisible(String tail) throws Exception {
        List<Receipt> awaited = new ArrayList<>();
        running.reader()
                .sees((receipt, limit) -> {
                    assertThat(limit).isEqualTo(QueryLimits.DEFAULT.maxAfterWait());
                    assertThat(asked).isEmpty();
                    return awaited.add(receipt);
                });

        found(tail + "?after=gp-north/3/123");

        assertThat(awaited).containsExactly(new Receipt(new FeedName("gp-north"), 3, 123));
        assertThat(asked).containsExactly(Moment.now(RunningApi.NOW));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void readsNothingWhereTheEventIsNotVisibleInTime(String tail) throws Exception {
        running.reader().sees((receipt, limit) -> false);

        HttpResponse<String> answer = running.get(NUMBER + tail + "?after=gp-north/3/123");

        JsonNode problem = Refusal.of(answer, 503, "not-ready");
        assertThat(problem.get("reason").textValue()).isEqualTo("not-yet-visible");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(asked).isEmpty();
    }

    @Test
    void doesNotWaitForAnEventForAnInvalidNumber() throws Exception {
        Refusal.of(
                running.get("/patients/9990000019/summary?after=gp-north/3/123"),
                400,
                "invalid-nhs-number");
    }

    @Test
    void turnsAwayWhoWouldWaitBeyondTheLimitAndReadsMeanwhile() throws Exception {
        QueryLimits limits = oneAtATime();
        var waiting = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var narrow =
                        new RunningApi(
                                RunningApi.CONFIG.withLimits(limits), NhsNumber.TestRange.ALLOWED);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            narrow.reader().answers((patient, moment) -> asked(moment, SampleSummary.everyKind()));
            narrow.reader()
                    .sees((receipt, limit) -> {
                        waiting.countDown();
                        return release.await(20, TimeUnit.SECONDS);
                    });
            String path = NUMBER + "/summary?after=gp-north/3/123";
            Future<HttpResponse<String>> first = clients.submit(() -> narrow.get(path));
            assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();

            JsonNode problem = Refusal.of(narrow.get(path), 503, "too-busy");

            assertThat(problem.get("rule").textValue()).isEqualTo("max-concurrent-waits");
            assertThat(narrow.get(NUMBER + "/summary").statusCode()).isEqualTo(200);
            release.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    private static QueryLimits oneAtATime() {
        QueryLimits limits = QueryLimits.DEFAULT;
        return new QueryLimits(
                1,
                limits.maxQueryWait(),
                1,
                Duration.ofSeconds(1),
                limits.retryAfter(),
                limits.defaultPage(),
                limits.maxPage(),
                limits.maxLookedAt(),
                limits.cacheBytes(),
                limits.maxHeaderBytes(),
                limits.maxUriBytes(),
                limits.maxBodyBytes(),
                limits.idleTimeout(),
                limits.stopGrace());
    }

    @ParameterizedTest
    @CsvSource({
        "/summary,/summary",
        "/summary?asOf=2026-03-01T10:00:00+01:00,"
                + "/summary?asOf=2026-03-01T10%3A00%3A00%2B01%3A00",
        "/entries?limit=5&section=problems&code=a%26b%20c%2Bd,"
                + "/entries?section=problems&code=a%26b%20c%2Bd&limit=5",
        "/entries/0123456789abcdef0123456789abcdef/history?asOf=2026-03-01T09:00Z,"
                + "/entries/0123456789abcdef0123456789abcdef/history?asOf=2026-03-01T09%3A00Z",
    })
    void pointsASupersededNumberToItsSurvivorAndShowsNothing(String tail, String there)
            throws Exception {
        belongsTo(SURVIVOR);

        HttpResponse<String> answer = running.get(NUMBER + tail);

        JsonNode problem = Refusal.of(answer, 307, "superseded-number");
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/patients/9990000026" + there);
        assertThat(problem.get("survivor").textValue()).isEqualTo("9990000026");
        assertThat(problem.fieldNames())
                .toIterable()
                .containsExactly("type", "title", "status", "detail", "survivor", "fix");
        HttpResponse<String> head = running.send("HEAD", NUMBER + tail);
        assertThat(head.statusCode()).isEqualTo(307);
        assertThat(head.headers().firstValue("Location")).hasValue("/patients/9990000026" + there);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void keepsTheReceiptInTheAddressOfTheSurvivor() throws Exception {
        belongsTo(SURVIVOR);
        running.reader().sees((receipt, limit) -> true);

        assertThat(
                        running.get(NUMBER + "/summary?after=gp-north/3/123")
                                .headers()
                                .firstValue("Location"))
                .hasValue("/patients/9990000026/summary?after=gp-north%2F3%2F123");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void choosesNoSurvivorWhereSourcesDisagree(String tail) throws Exception {
        belongsTo(SURVIVOR, ANOTHER);

        HttpResponse<String> answer = running.get(NUMBER + tail);

        JsonNode problem = Refusal.of(answer, 409, "disputed-survivor");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(problem.get("survivors"))
                .extracting(JsonNode::textValue)
                .containsExactly("9990000026", "9990000034");
        assertThat(problem.has("survivor")).isFalse();
    }

    private void belongsTo(NhsNumber... survivors) {
        List<NhsNumber> numbers = List.of(survivors);
        running.reader().answers((patient, moment) -> new Lookup.Superseded<>(numbers));
        running.reader()
                .answersEntries((patient, question, moment) -> new Lookup.Superseded<>(numbers));
        running.reader()
                .answersHistories((patient, entry, moment) -> new Lookup.Superseded<>(numbers));
    }

    @Test
    void saysThatNothingHadBeenReceivedByThen() throws Exception {
        running.reader().answers(new Lookup.NotFound<>());
        running.reader().answersEntries((patient, question, moment) -> new Lookup.NotFound<>());

        for (String tail : List.of("/summary", "/entries")) {
            JsonNode problem =
                    Refusal.of(
                            running.get(NUMBER + tail + "?asOf=2026-03-01T09:00:00Z"),
                            404,
                            "no-such-patient");
            assertThat(problem.get("detail").textValue()).contains("by the moment asked for");
            assertThat(problem.get("field").textValue()).isEqualTo("asOf");
        }
    }

    private JsonNode found(String tail) throws Exception {
        HttpResponse<String> answer = running.get(NUMBER + tail);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Care-Record-Up-To-Date-At"))
                .hasValue(SampleSummary.UP_TO_DATE_AT.toString());
        return MAPPER.readTree(answer.body());
    }
}
