package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.carerecord.query.page.PageHeaders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that nothing is served under: a page for people, a problem for programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnknownAddressTest {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @AutoClose private final RunningApi running = new RunningApi();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/nowhere?asOf=never",
                "/record/9990000018/y/z",
                "/record",
                "/patients/9990000018/nothing",
                "/assets/none.css"
            })
    void isAPageInABrowser(String path) throws Exception {
        BrowsedPage page = BrowsedPage.of(ask(path, BROWSER));

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        PageHeaders.all()
                .forEach((name, value) -> assertThat(page.header(name)).as(name).isEqualTo(value));
        assertThat(page.html().select("main a[href=/]").text()).isEqualTo("Find a person");
        assertThat(page.html().text()).doesNotContain("9990000018");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/html;q=0.5"})
    void isAProblemForEveryOtherClient(String accept) throws Exception {
        HttpResponse<String> answer = ask("/nowhere", accept);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
    }

    @Test
    void isAnOutcomeWhereFhirIsServed() throws Exception {
        HttpResponse<String> answer = ask("/fhir/Nothing", "application/fhir+json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("OperationOutcome");
    }

    @Test
    void isAPageAlsoWhereTheServerItselfRefusesWhatABrowserSends() throws Exception {
        String answer =
                running.raw(
                        "POST /find HTTP/1.1\r\nHost: localhost\r\nAccept: "
                                + BROWSER
                                + "\r\nContent-Length: 70000\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: text/html;charset=utf-8")
                .contains("content-security-policy: default-src 'none'")
                .contains("cache-control: no-store")
                .doesNotContain("jetty");
        Document page = Jsoup.parse(answer.substring(answer.indexOf("<!DOCTYPE")));
        assertThat(page.select("main a[href=/]").text()).isEqualTo("Find a person");
    }

    private HttpResponse<String> ask(String path, String accept) throws Exception {
        HttpRequest request = running.request(path).header("Accept", accept).GET().build();
        return running.text(request);
    }
}
