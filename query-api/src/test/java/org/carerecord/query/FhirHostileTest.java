package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.query.fhir.id.SampleIds;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that no honest client sends, byte for byte as they are: each is answered as it can be,
 * or refused with an OperationOutcome that says what is wrong; none makes the service fail, and
 * none brings out what it must not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirHostileTest {

    private static final String NUMBER = "9990000018";
    private static final String SUMMARY = "/fhir/Patient/" + NUMBER + "/$summary";
    private static final String OF_TYPE = "/fhir/Patient/$summary";
    private static final String SEARCH = "/fhir/Condition/_search";
    private static final String TWO_NUMBERS =
            "\"valueString\":\"" + NUMBER + "\",\"valueUri\":\"9990000026\"";
    private static final String JSON = "Content-Type: application/fhir+json";
    private static final String XML = "Content-Type: application/fhir+xml";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeAll
    void knowsThePatient() {
        running.knowsThePatient();
    }

    /** Unusual, but right: these have to be understood. */
    static Stream<String> understood() {
        return Stream.of(
                "/fhir/Patient/" + NUMBER + "/%24summary",
                "/fhir/Patient/%24summary?identifier=" + NUMBER,
                "/fhir/Patient/" + NUMBER + "/%24everything",
                "/%66hir/Patient/" + NUMBER,
                "/fhir/Patient/999%20000%200018",
                "/fhir/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|" + NUMBER,
                "/fhir/Patient?identifier=|" + NUMBER + "&identifier=",
                "/fhir/Condition?patient.identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fnhs-number%7C"
                        + NUMBER,
                "/fhir/Condition?&&patient=" + NUMBER + "&",
                SUMMARY + "?_format=application/fhir+json",
                SUMMARY + "?_format=application/fhir%2Bxml");
    }

    @ParameterizedTest
    @MethodSource("understood")
    void whatIsWrittenUnusuallyIsUnderstood(String path) throws Exception {
        String answer = running.raw(request("GET", path, "", List.of()));

        if (path.contains("identifier=|")) {
            refused(answer, 400);
        } else {
            assertThat(answer).startsWith("HTTP/1.1 200 ");
        }
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of("/fhir/./Condition/x", 404),
                Arguments.of("/fhir//Patient/" + NUMBER, 404),
                Arguments.of("/fhir/Patient/" + NUMBER + "/$summary;v=1", 404),
                Arguments.of("/fhir/Patient/" + NUMBER + "\\$summary", 400),
                Arguments.of("/fhir/Patient/%E2%80%AE8100000999", 400),
                Arguments.of("/fhir/Patient/٩٩٩٠٠٠٠٠١٨", 400),
                Arguments.of("/fhir/Patient/" + "9".repeat(1_500), 400),
                Arguments.of("/fhir/Condition/" + "a".repeat(1_500), 404),
                Arguments.of("/fhir/Condition?patient=" + "9".repeat(3_000), 414),
                Arguments.of("/fhir/Condition?patient=%ff", 400),
                Arguments.of("/fhir/Condition?patient=" + NUMBER + "&_format=%00", 406),
                Arguments.of(
                        "/fhir/Condition?patient=" + NUMBER + "&_format=json&_format=xml", 400),
                Arguments.of("/fhir/Condition?patient=" + NUMBER + "&_id=<script>", 200),
                Arguments.of("/fhir/Condition?patient=" + NUMBER + "&<script>=1", 400),
                Arguments.of("/fhir/Condition?patient=" + NUMBER + "&" + NUMBER + "=1", 400),
                Arguments.of("/fhir/Condition?patient=" + NUMBER + "&_count=99999999999", 200),
                Arguments.of("/fhir/Condition?patient=" + NUMBER + "&_count=0000000000000", 400),
                Arguments.of("/fhir/Condition?patient=" + NUMBER + "&_lastUpdated=ge+2026", 400),
                Arguments.of("/fhir/Condition?patient=" + NUMBER + "&asOf=+999999999-01-01", 400),
                Arguments.of("/fhir/Condition?patient=Patient/Patient/" + NUMBER, 400),
                Arguments.of("/fhir/Condition?patient=Group/1", 400),
                Arguments.of("/fhir/Condition?patient=http://127.0.0.1/fhir/Group/1", 400),
                Arguments.of(
                        "/fhir/Condition?patient=http://other.example/fhir/Patient/" + NUMBER, 400),
                Arguments.of("/fhir/Patient/" + NUMBER + "/$everything?_type=,,,", 400));
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource("addresses")
    void aStrangeAddressIsRefusedInWords(String path, int status) throws Exception {
        String answer = running.raw(request("GET", path, "", List.of()));

        if (status == 200) {
            assertThat(answer).startsWith("HTTP/1.1 200 ");
        } else {
            refused(answer, status);
        }
    }

    /** What is no address at all is refused too, as far as it is one of FHIR's, in its manner. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Condition/%00",
                "/fhir/Condition/%",
                "/fhir/Condition/%zz",
                "/fhir/Condition/%c0%ae%c0%ae",
                "/fhir/Condition/..%2f..%2fpatients",
                "/fhir/../patients/" + NUMBER,
                "/fhir/%2e%2e/patients/" + NUMBER
            })
    void whatIsNoAddressIsRefusedWithoutRepeatingIt(String path) throws Exception {
        String answer = running.raw(request("GET", path, "", List.of()));

        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
        assertThat(answer)
                .containsAnyOf("bad-request", "no-such-path", "no-such-entry")
                .doesNotContain(NUMBER);
        if (path.startsWith("/fhir/Condition")) {
            refused(answer, Integer.parseInt(answer.substring(9, 12)));
        }
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("GET /fhir/Condition?patient=" + "9".repeat(9_000) + " HTTP/1.1", 414),
                Arguments.of("GET /fhir/Condition HTTP/7.0", 505),
                Arguments.of("GET /fhir/Condition XYZ", 505),
                Arguments.of("GET  http://127.0.0.1/fhir/%zz HTTP/1.1", 400),
                Arguments.of("GET /fhir?%zz=/%00 HTTP/9.9", 505),
                Arguments.of("FOO /fhir/% HTTP/1.1", 400));
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefusedInWords(String line, int status) throws Exception {
        String request = line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

        refused(running.raw(request), status);
        String plain = running.raw(request.replace("/fhir", "/patients"));
        assertThat(plain)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("application/problem+json")
                .doesNotContain("OperationOutcome");
    }

    /** Each request of a connection is refused for what it is itself. */
    @Test
    void aRefusalIsInTheMannerOfTheRequestAndNotOfAnEarlierOne() throws Exception {
        String fhir = "GET /fhir/%s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        String health = "GET /%s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

        String second = running.raw(health.formatted("health/live") + fhir.formatted("%zz"));
        String other = running.raw(fhir.formatted("metadata") + health.formatted("%zz"));

        assertThat(second).startsWith("HTTP/1.1 200 ");
        refused(second.substring(second.lastIndexOf("HTTP/1.1 4")), 400);
        assertThat(other).startsWith("HTTP/1.1 200 ");
        assertThat(other.substring(other.lastIndexOf("HTTP/1.1 4")))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json");
    }

    static Stream<Arguments> bodies() {
        String named =
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"identifier\",%s}]}";
        return Stream.of(
                Arguments.of(OF_TYPE, JSON, "{"),
                Arguments.of(OF_TYPE, JSON, "null"),
                Arguments.of(OF_TYPE, JSON, "[]"),
                Arguments.of(OF_TYPE, JSON, "[".repeat(20_000)),
                Arguments.of(OF_TYPE, JSON, "{\"a\":".repeat(5_000)),
                Arguments.of(OF_TYPE, JSON, "{\"resourceType\":\"Parameters\",\"parameter\":{}}"),
                Arguments.of(OF_TYPE, JSON, "{\"resourceType\":\"Parameters\",\"parameter\":[1]}"),
                Arguments.of(OF_TYPE, JSON, "{\"resourceType\":\"Parameters\",\"parameter\":[{}]}"),
                Arguments.of(OF_TYPE, JSON, named.formatted("\"valueString\":null")),
                Arguments.of(OF_TYPE, JSON, named.formatted("\"valueBoolean\":true")),
                Arguments.of(OF_TYPE, JSON, named.formatted("\"valueInteger\":1e999")),
                Arguments.of(OF_TYPE, JSON, named.formatted("\"valueIdentifier\":[]")),
                Arguments.of(OF_TYPE, JSON, named.formatted("\"valueIdentifier\":{\"value\":{}}")),
                Arguments.of(OF_TYPE, JSON, named.formatted("\"valueQuantity\":{\"value\":1}")),
                Arguments.of(OF_TYPE, JSON, named.formatted("\"resource\":{}")),
                Arguments.of(OF_TYPE, JSON, named.formatted("\"part\":[]")),
                Arguments.of(OF_TYPE, JSON, named.formatted("\"valueString\":\"\\ud800\"")),
                Arguments.of(OF_TYPE, JSON, named.formatted(TWO_NUMBERS)),
                Arguments.of(OF_TYPE, JSON, "{\"resourceType\":\"Parameters\"}{}"),
                Arguments.of(
                        OF_TYPE,
                        JSON,
                        "{\"resourceType\":\"Parameters\",\"resourceType\":\"Parameters\"}"),
                Arguments.of(OF_TYPE, JSON, "\u00ff\u00fe\u0000{"),
                Arguments.of(
                        OF_TYPE,
                        XML,
                        "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>"
                                + parameters("&y;")),
                Arguments.of(
                        OF_TYPE,
                        XML,
                        "<!DOCTYPE x [<!ENTITY % y SYSTEM 'http://127.0.0.1:9/x'> %y;]>"
                                + parameters(NUMBER)),
                Arguments.of(
                        OF_TYPE,
                        XML,
                        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>"
                                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>"
                                + parameters("&c;")),
                Arguments.of(OF_TYPE, XML, "<!DOCTYPE Parameters>" + parameters(NUMBER)),
                Arguments.of(OF_TYPE, XML, "<Parameters/>"),
                Arguments.of(OF_TYPE, XML, "<Patient xmlns=\"http://hl7.org/fhir\"/>"),
                Arguments.of(OF_TYPE, XML, parameters("&unknown;")),
                Arguments.of(OF_TYPE, XML, twice("<name value=\"identifier\"/>")),
                Arguments.of(OF_TYPE, XML, twice("<valueString value=\"" + NUMBER + "\"/>")),
                Arguments.of(OF_TYPE, XML, parameters("1").replace("</Parameters>", "")),
                Arguments.of(OF_TYPE, XML, "<a>".repeat(10_000)),
                Arguments.of(OF_TYPE, XML, "\u00fe\u00ff\u0000<"),
                Arguments.of(OF_TYPE, XML, "<?xml version='1.0' encoding='no-such'?><a/>"),
                Arguments.of(OF_TYPE, XML, " "),
                Arguments.of(SEARCH, FORM, "patient=%zz"),
                Arguments.of(SEARCH, FORM, "patient=\u00ff"),
                Arguments.of(SEARCH, FORM, "patient=" + NUMBER + "&patient=9990000026"),
                Arguments.of(SEARCH, FORM, "&".repeat(30_000)));
    }

    /** A parameter of which one element is there again. */
    private static String twice(String element) {
        String once = parameters(NUMBER);
        return once.replace(element, element + element);
    }

    private static String parameters(String value) {
        return "<Parameters xmlns=\"http://hl7.org/fhir\"><parameter><name value=\"identifier\"/>"
                + "<valueString value=\""
                + value
                + "\"/></parameter></Parameters>";
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource("bodies")
    void aBodyThatIsNoneIsRefusedInWords(String path, String type, String body) throws Exception {
        refused(running.raw(request("POST", path, body, List.of(type))), 400);
    }

    /** The limit holds also where the length is not told, or told wrongly. */
    @Test
    void aBodyOverTheLimitIsRefusedHoweverItIsSent() throws Exception {
        String large = " ".repeat(70_000);
        refused(running.raw(request("POST", SUMMARY, large, List.of(JSON))), 413);

        String chunk = Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";
        refused(
                running.raw(
                        head("POST", SUMMARY, List.of(JSON, "Transfer-Encoding: chunked")) + chunk),
                413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json-patch+json",
                "multipart/form-data; boundary=x",
                "application/fhir+turtle",
                "a/b;charset=\"",
                ";",
                "\u00ff"
            })
    void aBodyOfAnotherKindIsRefused(String type) throws Exception {
        refused(running.raw(request("POST", SUMMARY, "{}", List.of("Content-Type: " + type))), 415);
    }

    /** The charset that is told is not believed: FHIR is UTF-8. */
    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "no-such", "\"", "utf-8;charset=x", ""})
    void aCharsetThatIsNoneChangesNothing(String charset) throws Exception {
        String answer =
                running.raw(
                        request(
                                "POST",
                                SUMMARY,
                                "{\"resourceType\":\"Parameters\"}",
                                List.of(JSON + ";charset=" + charset)));

        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("Accept: " + "application/fhir+json;q=0.1,".repeat(200), 200),
                Arguments.of("Accept: " + "x/y,".repeat(1_500), 406),
                Arguments.of("Accept: " + "application/fhir+json,".repeat(500), 431),
                Arguments.of("Accept: ;;;q=,,,=;", 406),
                Arguments.of("Accept: application/fhir+json;q=abc", 406),
                Arguments.of("Accept: application/fhir+json;q=NaN", 406),
                Arguments.of("Accept: application/fhir+json;q=-1", 406),
                Arguments.of("Accept: application/fhir+json;q=0", 406),
                Arguments.of("Accept: */*;q=1e400", 406),
                Arguments.of("Accept: application/fhir+json; fhirVersion=5.0", 406),
                Arguments.of("Accept: \u00ff\u00fe", 406),
                Arguments.of("Accept-Encoding: gzip;q=0", 200),
                Arguments.of("Accept-Encoding: gzip;q=0.000, identity", 200),
                Arguments.of("Accept-Encoding: *;q=0", 200),
                Arguments.of("Accept-Encoding: " + "gzip,".repeat(1_000), 200),
                Arguments.of("If-None-Match: " + "\"x\",".repeat(1_000), 200),
                Arguments.of("If-None-Match: W/", 200),
                Arguments.of("Prefer: handling=" + "lenient".repeat(500), 200),
                Arguments.of("Content-Length: -1", 400),
                Arguments.of("Content-Length: 99999999999999999999", 400),
                Arguments.of("X: " + "y".repeat(9_000), 431));
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource("headers")
    void aHeaderThatLiesDoesNoHarm(String header, int status) throws Exception {
        for (String path : List.of(SUMMARY, "/fhir/Condition?patient=" + NUMBER)) {
            String answer = running.raw(head("GET", path, List.of(header)));

            if (status == 200) {
                assertThat(answer).startsWith("HTTP/1.1 200 ");
                if (header.contains("gzip;q=0") || header.contains("*;q=0")) {
                    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                            .doesNotContain("content-encoding: gzip");
                }
            } else if (status == 406 || status == 431 || header.startsWith("Content-Length")) {
                refused(answer, status);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO"})
    void aMethodThatIsNotServedIsRefusedInWords(String method) throws Exception {
        for (String path :
                List.of(
                        SUMMARY,
                        "/fhir/Condition",
                        "/fhir/Condition/" + SampleIds.IDS.of(ListedEntries.everyKind().getFirst()),
                        "/fhir/Patient/" + NUMBER)) {
            String answer = running.raw(request(method, path, "", List.of()));

            assertThat(answer).matches("(?s)HTTP/1.1 (405|501|400) .*");
            assertThat(answer).contains("OperationOutcome").doesNotContain(NUMBER);
        }
    }

    /** A client of HTTP/1.0 need not say which host it means. */
    @Test
    void linksLeadBackAlsoWhereNoHostIsNamed() throws Exception {
        String answer = running.raw("GET /fhir/Condition?patient=" + NUMBER + " HTTP/1.0\r\n\r\n");

        assertThat(answer)
                .matches("(?s)HTTP/1.1 200 .*")
                .contains("\"http://127.0.0.1:" + running.api().port() + "/fhir/Condition")
                .doesNotContain("http://null", "http:///");
    }

    /** A refusal, in words that name what is wrong and hold nothing of what was sent. */
    private static void refused(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        String body = body(answer);
        var parser =
                body.startsWith("<")
                        ? FhirOutcome.CONTEXT.newXmlParser()
                        : FhirOutcome.CONTEXT.newJsonParser();
        OperationOutcome outcome = parser.parseResource(OperationOutcome.class, body);
        assertThat(outcome.getIssueFirstRep().getSeverity().toCode()).isEqualTo("error");
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).isNotBlank();
        assertThat(body)
                .doesNotContain(
                        NUMBER, "passwd", "root:", "<script", "Exception", "org.carerecord.q");
    }

    /** What follows the head, its length told or in chunks. */
    private static String body(String answer) {
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        return body.contains("{")
                ? body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1)
                : body.substring(body.indexOf("<OperationOutcome"), body.lastIndexOf('>') + 1);
    }

    private static String request(String method, String path, String body, List<String> headers) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        List<String> all =
                Stream.concat(
                                headers.stream(),
                                bytes.length == 0
                                        ? Stream.of()
                                        : Stream.of("Content-Length: " + bytes.length))
                        .toList();
        return head(method, path, all) + body;
    }

    private static String head(String method, String path, List<String> headers) {
        return String.join(
                        "\r\n",
                        Stream.of(
                                        Stream.of(
                                                method
                                                        + " "
                                                        + new String(
                                                                path.getBytes(
                                                                        StandardCharsets.UTF_8),
                                                                StandardCharsets.ISO_8859_1)
                                                        + " HTTP/1.1",
                                                "Host: 127.0.0.1",
                                                "Connection: close"),
                                        headers.stream())
                                .flatMap(lines -> lines)
                                .toList())
                + "\r\n\r\n";
    }
}
