package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before a route is asked, and by the HTTP server itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpRefusalTest {

    private static final String NUMBER = "9990000018";
    private static final String PATH = "/patients/" + NUMBER + "/summary";

    @AutoClose private final RunningApi running = new RunningApi();

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/patients", "/patients/" + NUMBER, "/PATIENTS/1/summary"})
    void saysThatNothingIsServedUnderAnUnknownPath(String path) throws Exception {
        HttpResponse<String> answer = running.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/no-such-path").doesNotContain(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"})
    void saysWhichMethodsAreAllowed(String method) throws Exception {
        for (String path : new String[] {PATH, "/health/live", "/health/ready"}) {
            HttpResponse<String> answer = running.send(method, path);

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(answer.body()).contains("/problems/method-not-allowed");
        }
    }

    @Test
    void answersHeadOfAnUnknownPathWithoutABody() throws Exception {
        HttpResponse<String> answer = running.send("HEAD", "/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"records.example", "192.168.1.5:8080", "127.0.0.1.records.example"})
    void refusesARequestMeantForAnotherHost(String host) throws Exception {
        String answer = raw("GET " + PATH + " HTTP/1.1", "Host: " + host);

        assertThat(answer).startsWith("HTTP/1.1 421 ").contains("/problems/host-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:9", "127.0.0.1", "127.8.8.8", "[::1]:8080"})
    void takesEveryNameOfTheLoopback(String host) throws Exception {
        assertThat(raw("GET /health/live HTTP/1.1", "Host: " + host)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /patients/9990000018%ZZ/summary HTTP/1.1,400,bad-request",
        "GET /patients/9990000018%00/summary HTTP/1.1,400,bad-request",
        "GET /patients/9990000018/summary?%ZZ=1 HTTP/1.1,400,unknown-parameter",
        "GET /patients/9990000018;x=y/summary HTTP/1.1,400,invalid-nhs-number",
        "TRACE /patients/9990000018/summary HTTP/1.1,405,method-not-allowed",
        "GET /patients/9990000018/summary HTTP/7.0,505,bad-request",
        "9990000018,400,bad-request",
    })
    void refusesAMalformedRequestAsAProblem(String line, int status, String type) throws Exception {
        String answer = raw(line, "Host: localhost");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("/problems/" + type)
                .doesNotContain(NUMBER);
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json")
                .contains("cache-control: no-store")
                .doesNotContain("jetty");
    }

    @Test
    void refusesWhatIsOverALimitNamingTheLimit() throws Exception {
        assertThat(raw("GET " + PATH + "?" + "a".repeat(3_000) + " HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 414 ")
                .contains("/problems/uri-too-long", "max-uri-bytes");
        assertThat(raw("GET " + PATH + "?" + "a".repeat(9_000) + " HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 414 ")
                .contains("/problems/uri-too-long", "max-uri-bytes");
        assertThat(raw("GET " + PATH + " HTTP/1.1", "Host: localhost\r\nX: " + "a".repeat(9_000)))
                .startsWith("HTTP/1.1 431 ")
                .contains("/problems/headers-too-large", "max-header-bytes");
        assertThat(raw("POST " + PATH + " HTTP/1.1", "Host: localhost\r\nContent-Length: 70000"))
                .startsWith("HTTP/1.1 413 ")
                .contains("/problems/body-too-large", "max-body-bytes");
    }

    private String raw(String line, String headers) throws Exception {
        return running.raw(line + "\r\n" + headers + "\r\nConnection: close\r\n\r\n");
    }
}
