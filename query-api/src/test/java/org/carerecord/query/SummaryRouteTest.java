package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.query.json.SummaryJson;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummaryRouteTest {

    private static final String PATH = "/patients/9990000018/summary";
    private static final Lookup<Summary> FOUND =
            new Lookup.Found<>(SampleSummary.everyKind(), SampleSummary.UP_TO_DATE_AT);

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeEach
    void knowsThePatient() {
        running.knowsThePatient();
    }

    @Test
    void answersWithTheSummary() throws Exception {
        HttpResponse<byte[]> answer = running.send(running.request(PATH).build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.body()).isEqualTo(expectedBody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999%20000%200018", "999-000-0018", "%20999-0000018%20"})
    void takesTheNumberInAnyWrittenForm(String written) throws Exception {
        AtomicReference<NhsNumber> asked = new AtomicReference<>();
        AtomicReference<Moment> at = new AtomicReference<>();
        running.reader()
                .answers((patient, moment) -> {
                    asked.set(patient);
                    at.set(moment);
                    return FOUND;
                });

        assertThat(running.get("/patients/" + written + "/summary").statusCode()).isEqualTo(200);
        assertThat(asked).hasValue(SampleSummary.PATIENT);
        assertThat(at).hasValue(Moment.now(RunningApi.NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "999000001,ten-digits",
        "99900000181,ten-digits",
        "abc,ten-digits",
        "999%2F000%2F0018,ten-digits",
        "999+000+0018,ten-digits",
        "9990000019,check-digit",
        "4444444444,repeated-digits",
    })
    void refusesAnInvalidNumberSayingWhichRule(String written, String rule) throws Exception {
        HttpResponse<String> answer = running.get("/patients/" + written + "/summary");

        JsonNode problem = Refusal.of(answer, 400, "invalid-nhs-number");
        assertThat(problem.get("field").textValue()).isEqualTo("nhsNumber");
        assertThat(problem.get("rule").textValue()).isEqualTo(rule);
        assertThat(problem.get("detail").textValue()).startsWith("Expected ");
        assertThat(problem.get("fix").textValue()).isNotBlank();
        assertThat(problem.has("instance")).isFalse();
        assertThat(answer.body()).doesNotContain(written);
    }

    @Test
    void refusesNumbersOfTheTestRangeWhereThoseAreNotAllowed() throws Exception {
        try (var strict = new RunningApi(RunningApi.CONFIG, NhsNumber.TestRange.REFUSED)) {
            JsonNode problem = Refusal.of(strict.get(PATH), 400, "invalid-nhs-number");

            assertThat(problem.get("rule").textValue()).isEqualTo("test-range");
        }
    }

    @Test
    void saysThatThereIsNoSuchPatientWhenTheReaderDoes() throws Exception {
        running.reader().answers(new Lookup.NotFound<>());

        HttpResponse<String> answer = running.get(PATH);

        Refusal.of(answer, 404, "no-such-patient");
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyItIsNotReady(Lookup.Reason reason) throws Exception {
        running.reader().answers(new Lookup.NotReady<>(reason, Duration.ofMillis(2_001)));

        HttpResponse<String> answer = running.get(PATH);

        JsonNode problem = Refusal.of(answer, 503, "not-ready");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(problem.get("reason").textValue()).isEqualTo(reason.code());
        assertThat(problem.get("detail").textValue()).isEqualTo(reason.words());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "999,1", "1000,1", "1001,2", "60000,60"})
    void roundsRetryAfterUpToWholeSeconds(long millis, String seconds) throws Exception {
        running.reader()
                .answers(
                        new Lookup.NotReady<>(
                                Lookup.Reason.CATCHING_UP, Duration.ofMillis(millis)));

        assertThat(running.get(PATH).headers().firstValue("Retry-After")).hasValue(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "asof=2020-01-01T00:00:00Z,asof",
        "after=gp-north/3/1&limit=5,limit",
        "section=problems,section",
        "_count,_count",
        "as%4Ff=2020-01-01T00:00:00Z,(a name not shown here)",
        "9990000018=1,(a name not shown here)",
        "%3Cscript%3E=1,(a name not shown here)",
    })
    void refusesAParameterItDoesNotKnowRatherThanIgnoreIt(String query, String field)
            throws Exception {
        JsonNode problem = Refusal.of(running.get(PATH + "?" + query), 400, "unknown-parameter");

        assertThat(problem.get("field").textValue()).isEqualTo(field);
        assertThat(problem.get("fix").textValue()).endsWith("this path takes asOf, after");
    }

    @Test
    void answersHeadAsGetWithoutTheBody() throws Exception {
        HttpResponse<String> found = running.send("HEAD", PATH);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(found.body()).isEmpty();

        running.reader().answers(new Lookup.NotFound<>());
        HttpResponse<String> notFound = running.send("HEAD", PATH);
        assertThat(notFound.statusCode()).isEqualTo(404);
        assertThat(notFound.body()).isEmpty();
    }

    @Test
    void compressesTheSummaryForWhoAsksForIt() throws Exception {
        HttpRequest request = running.request(PATH).header("Accept-Encoding", "gzip").build();

        HttpResponse<byte[]> answer = running.send(request);

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body().length).isLessThan(expectedBody().length / 2);
        try (var body = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(body.readAllBytes()).isEqualTo(expectedBody());
        }
    }

    private static byte[] expectedBody() {
        return new SummaryJson().bytes(SampleSummary.everyKind(), List.of(), SampleSummary.MOMENT);
    }
}
