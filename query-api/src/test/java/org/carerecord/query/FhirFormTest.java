package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which form a summary is answered, as a request asks for it over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirFormTest {

    private static final String SUMMARY = "/fhir/Patient/9990000018/$summary";

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeAll
    void knowsThePatient() {
        running.knowsThePatient();
    }

    /** The draft's own way (page 9): a header that elsewhere is of a body. */
    @ParameterizedTest
    @CsvSource({
        "application/fhir+json, application/fhir+json, '{\"resourceType\":\"Bundle\"'",
        "application/fhir+xml, application/fhir+xml, '<Bundle '",
        "application/fhir+xml;charset=utf-8, application/fhir+xml, '<Bundle '",
        "text/html, text/html, '<!DOCTYPE html>'",
    })
    void aGetSaysItByItsContentType(String asked, String answered, String begin) throws Exception {
        assertThatAnswerIs(answered, begin, get(SUMMARY, asked, null));
        assertThatAnswerIs(answered, begin, get(SUMMARY, asked, "*/*"));
    }

    @ParameterizedTest
    @CsvSource({
        "?_format=xml, application/fhir+json, application/fhir+json, application/fhir+xml",
        "?_format=json, text/html, text/html, application/fhir+json",
        "'', text/html, application/fhir+xml, application/fhir+xml",
        "'', application/fhir+xml, text/html, text/html",
    })
    void formatComesFirstAndThenAccept(
            String query, String contentType, String accept, String answered) throws Exception {
        HttpResponse<String> answer = get(SUMMARY + query, contentType, accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(answered);
    }

    private static void assertThatAnswerIs(String type, String begin, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.body()).containsIgnoringCase(begin);
    }

    private HttpResponse<String> get(String path, String contentType, @Nullable String accept)
            throws Exception {
        HttpRequest.Builder request = running.request(path).header("Content-Type", contentType);
        return running.text(
                (accept == null ? request : request.header("Accept", accept)).GET().build());
    }
}
