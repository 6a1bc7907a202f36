package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.EntryPage;
import org.carerecord.record.Revision;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused under FHIR's addresses, and how. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirRefusalTest {

    private static final String SUMMARY = "/fhir/Patient/9990000018/$summary";
    private static final String EVERYTHING = "/fhir/Patient/9990000018/$everything";
    private static final String SEARCH = "/fhir/Condition?patient=9990000018";
    private static final NhsNumber SURVIVOR = new NhsNumber(9_990_000_026L);

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeEach
    void knowsNobody() {
        answers(new Lookup.NotFound<>());
    }

    @ParameterizedTest
    @ValueSource(strings = {SUMMARY, EVERYTHING, SEARCH, "/fhir/Patient/9990000018"})
    void saysThatThereIsNoSuchPatientRatherThanAnEmptyList(String path) throws Exception {
        FhirOutcome.of(running.get(path), 404, "no-such-patient");
    }

    @Test
    void anOutcomeIsInTheFormThatIsWanted() throws Exception {
        HttpResponse<String> answer = running.get(SUMMARY + "?_format=xml");

        FhirOutcome.of(answer, 404, "no-such-patient");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/fhir+xml");
    }

    @Test
    void aPageSaysInWordsWhatIsRefused() throws Exception {
        HttpResponse<String> answer = running.get(SUMMARY + "?_format=html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.body())
                .contains("No record of this patient", "no-such-patient")
                .doesNotContain("999000");
    }

    /** A client that reads resources must find the code, whatever it says it accepts. */
    @ParameterizedTest
    @CsvSource({
        SEARCH + ",404,no-such-patient",
        SEARCH + "&_sort=date,400,unknown-parameter",
        EVERYTHING + ",404,no-such-patient",
        "/fhir/Patient/9990000018,404,no-such-patient",
        "/fhir/Condition/x,404,no-such-entry",
        "/fhir/metadata?mode=full,400,unknown-parameter",
        "/fhir/nothing,404,no-such-path",
    })
    void whatIsNoPageForPeopleIsNotRefusedAsOne(String path, int status, String code)
            throws Exception {
        HttpResponse<String> browsed =
                running.text(
                        running.request(path)
                                .header("Accept", "text/html,application/fhir+xml;q=0.5")
                                .build());
        HttpResponse<String> html =
                running.text(running.request(path).header("Accept", "text/html").build());

        FhirOutcome.of(browsed, status, code);
        assertThat(browsed.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/fhir+xml");
        FhirOutcome.of(
                html,
                path.startsWith("/fhir/nothing") ? 404 : 406,
                path.startsWith("/fhir/nothing") ? code : "not-acceptable");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyItIsNotReady(Lookup.Reason reason) throws Exception {
        answers(new Lookup.NotReady<>(reason, Duration.ofMillis(2_001)));

        for (String path : List.of(SUMMARY, EVERYTHING, SEARCH)) {
            HttpResponse<String> answer = running.get(path);

            assertThat(FhirOutcome.of(answer, 503, "not-ready").getDiagnostics())
                    .contains("reason: " + reason.code());
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
        }
    }

    @ParameterizedTest
    @CsvSource({
        SUMMARY
                + "?asOf=2026-03-01T09:00:00Z,"
                + "/fhir/Patient/9990000026/$summary?asOf=2026-03-01T09%3A00%3A00Z",
        "/fhir/Patient/$summary?identifier=https://fhir.nhs.uk/Id/nhs-number%7C9990000018,"
                + "/fhir/Patient/9990000026/$summary",
        EVERYTHING + "?_count=5,/fhir/Patient/9990000026/$everything?_count=5",
        "/fhir/Patient/9990000018,/fhir/Patient/9990000026",
        "/fhir/Condition?code=1&patient.identifier=9990000018,"
                + "/fhir/Condition?code=1&patient=9990000026",
    })
    void pointsToTheNumberThatTheRecordIsKeptUnder(String path, String location) throws Exception {
        answers(new Lookup.Superseded<>(List.of(SURVIVOR)));

        HttpResponse<String> answer = running.get(path);

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).hasValue(location);
    }

    @Test
    void aPostedQuestionIsPointedToAnAddressToGet() throws Exception {
        answers(new Lookup.Superseded<>(List.of(SURVIVOR)));

        HttpResponse<String> answer =
                post(
                        "/fhir/Patient/$summary",
                        "application/fhir+json",
                        """
                        {"resourceType":"Parameters","parameter":[
                          {"name":"identifier","valueString":"9990000018"}]}
                        """);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/fhir/Patient/9990000026/$summary");
    }

    @Test
    void choosesNoneOfSeveralSurvivors() throws Exception {
        answers(new Lookup.Superseded<>(List.of(SURVIVOR, new NhsNumber(9_990_000_034L))));

        FhirOutcome.of(running.get(SUMMARY), 409, "disputed-survivor");
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/Patient/9990000019/$summary,invalid-nhs-number,check-digit",
        "/fhir/Patient/4444444444/$everything,invalid-nhs-number,repeated-digits",
        "/fhir/Condition?patient=12,invalid-nhs-number,ten-digits",
        "/fhir/Condition,invalid-parameter,patient-needed",
        "/fhir/Condition?patient=9990000018&subject=9990000026,invalid-parameter,patient-needed",
        "/fhir/Patient/$summary,invalid-parameter,patient-needed",
        "/fhir/Patient/$summary?identifier=urn:x%7C9990000018,invalid-parameter,nhs-number-system",
        SUMMARY + "?asOf=2026,invalid-parameter,date-time",
        SUMMARY + "?asOf=2099-01-01T00:00:00Z,invalid-parameter,not-in-future",
        SUMMARY + "?profile=http://other.example,invalid-parameter,supported-profile",
        SUMMARY + "?asOf=2020-01-01T00:00:00Z&asOf=2021-01-01T00:00:00Z,invalid-parameter,once",
        SEARCH + "&_count=0,invalid-parameter,positive",
        SEARCH + "&_count=-1,invalid-parameter,positive",
        SEARCH + "&_cursor=abc,invalid-parameter,link-of-a-page",
        SEARCH + "&recorded-date=ap2026,invalid-parameter,date",
        SEARCH + "&recorded-date=yesterday,invalid-parameter,date",
        SEARCH + "&code=,invalid-parameter,token",
        SEARCH + "&code=a%5Cb,invalid-parameter,escapes",
        SEARCH + "&code=a%5C,invalid-parameter,escapes",
        "/fhir/Patient?identifier=9990000018&_count=0,invalid-parameter,positive",
        "/fhir/Patient?identifier=9990000018&_lastUpdated=soon,invalid-parameter,date",
        EVERYTHING + "?_type=Account,invalid-parameter,served-types",
        EVERYTHING + "?_since=soon,invalid-parameter,date",
        "'" + EVERYTHING + "?_since=2026,2020',invalid-parameter,date",
    })
    void refusesAValueSayingWhichRuleItBreaks(String path, String code, String rule)
            throws Exception {
        assertThat(FhirOutcome.of(running.get(path), 400, code).getDiagnostics())
                .contains("rule: " + rule, "fix: ");
    }

    @ParameterizedTest
    @CsvSource({
        SEARCH + "&_sort=date,_sort",
        SEARCH + "&_include=Condition:encounter&date=2026,'_include, date'",
        SEARCH + "&code:in=x,code:in",
        SUMMARY + "?after=gp-north/3/1,after",
        EVERYTHING + "?start=2020,start",
        "/fhir/Patient?identifier=9990000018&_cursor=start&name=Smith,'_cursor, name'",
        "/fhir/metadata?mode=full,mode",
    })
    void namesEveryParameterThatItDoesNotSupport(String path, String names) throws Exception {
        assertThat(FhirOutcome.of(running.get(path), 400, "unknown-parameter").getDiagnostics())
                .contains("field: " + names + ".");
    }

    @Test
    void passesOverWhatIsNotSupportedWhereTheClientWantsThat() throws Exception {
        running.reader().answersEntries(new ListedEntries(List.of()));

        HttpResponse<byte[]> answer =
                running.send(
                        running.request(SEARCH + "&_sort=date")
                                .header("Prefer", "handling=lenient")
                                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("OperationOutcome", "\"severity\":\"warning\"", "_sort", "outcome")
                .contains("\"fullUrl\":\"urn:uuid:");
    }

    /** Only where it says exactly that: what looks like it is no wish to get other answers. */
    @ParameterizedTest
    @CsvSource({
        "handling=lenient,200",
        "Handling = LENIENT,200",
        "'handling=\"lenient\"',200",
        "'respond-async, handling=lenient',200",
        "return=minimal; handling=lenient,200",
        "handling=strict,400",
        "'handling=strict, handling=lenient',400",
        "xhandling=lenient,400",
        "handling=lenient-ish,400",
        "handling,400",
        "'note=\"handling=lenient\"',400",
    })
    void readsTheWishForThatAsItIsWritten(String prefer, int status) throws Exception {
        running.reader().answersEntries(new ListedEntries(List.of()));

        HttpResponse<String> answer =
                running.text(
                        running.request(SEARCH + "&_sort=date").header("Prefer", prefer).build());

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    /** Nothing else has room to say what was passed over: it would be silence. */
    @ParameterizedTest
    @CsvSource({
        SUMMARY + "?after=gp-north/3/1,after",
        "/fhir/Patient/9990000018?_elements=name,_elements",
        "/fhir/Condition/x?_summary=true,_summary",
        "/fhir/metadata?mode=full,mode",
    })
    void passesOverNothingWhereTheAnswerCannotSayIt(String path, String name) throws Exception {
        HttpResponse<String> answer =
                running.text(running.request(path).header("Prefer", "handling=lenient").build());

        assertThat(FhirOutcome.of(answer, 400, "unknown-parameter").getDiagnostics())
                .contains("field: " + name + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir,404,no-such-path",
        "/fhir/Account?patient=9990000018,404,no-such-path",
        "/fhir/Condition/0123456789abcdef0123456789abcdef,404,no-such-entry",
        "/fhir/Patient/9990000018/$other,404,no-such-path",
    })
    void saysThatNothingIsServed(String path, int status, String code) throws Exception {
        FhirOutcome.of(running.get(path), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/metadata,'GET, HEAD'",
        SEARCH + ",'GET, HEAD'",
        SUMMARY + ",'GET, HEAD, POST'"
    })
    void saysWhichMethodsAreAllowed(String path, String allowed) throws Exception {
        HttpResponse<String> answer = running.send("DELETE", path);

        FhirOutcome.of(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElseThrow().split(", "))
                .containsExactlyInAnyOrder(allowed.split(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "application/fhir+json,'{',400,invalid-body",
        "application/fhir+json,'{\"resourceType\":\"Patient\"}',400,invalid-body",
        "application/fhir+json,'{\"resourceType\":\"Parameters\"} x',400,invalid-body",
        "application/fhir+xml,<Parameters/>,400,invalid-body",
        "application/fhir+xml,<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>,400,"
                + "invalid-body",
        "text/plain,9990000018,415,unsupported-media-type",
    })
    void refusesABodyThatIsNoParameters(String type, String body, int status, String code)
            throws Exception {
        FhirOutcome.of(post("/fhir/Patient/$summary", type, body), status, code);
    }

    @Test
    void refusesABodyOverTheLimit() throws Exception {
        FhirOutcome.of(
                post(SUMMARY, "application/fhir+json", " ".repeat(70_000)), 413, "body-too-large");
    }

    @Test
    void refusesARequestMeantForAnotherHost() throws Exception {
        String answer =
                running.raw(
                        String.join(
                                "\r\n",
                                "GET /fhir/Patient/9990000018 HTTP/1.1",
                                "Host: records.example",
                                "Connection: close",
                                "",
                                ""));

        assertThat(answer)
                .startsWith("HTTP/1.1 421 ")
                .contains("OperationOutcome", "host-refused")
                .doesNotContain("9990000018");
    }

    @Test
    void aFaultIsAnOutcomeWithAnIdAndNothingElse() throws Exception {
        running.reader()
                .answers((patient, moment) -> {
                    throw new IllegalStateException("Smith has HIV");
                });

        HttpResponse<String> answer = running.get(SUMMARY);

        assertThat(FhirOutcome.of(answer, 500, "fault").getDiagnostics()).contains("id: ");
        assertThat(answer.body()).doesNotContain("Smith", "Exception");
    }

    private <T> void answers(Lookup<T> lookup) {
        running.reader().answers(lookup.map(any -> SampleSummary.everyKind()));
        running.reader().answersRevisions(patient -> lookup.map(any -> new Revision("00")));
        running.reader()
                .answersEntries((patient, question, moment) ->
                        lookup.map(any -> new EntryPage(List.of(), Optional.empty())));
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        HttpRequest request =
                running.request(path)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return running.text(request);
    }
}
