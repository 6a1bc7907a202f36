package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed is what is sent to a client that does not take it so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirCompressionTest {

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeAll
    void knowsThePatient() {
        running.knowsThePatient();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/metadata",
                "/fhir/metadata?_format=xml",
                "/fhir/Observation?patient=9990000018",
                "/fhir/Observation?patient=9990000018&_format=xml",
                "/fhir/Patient/9990000018/$everything",
                "/fhir/Patient/9990000018/$everything?_format=xml&_count=3",
                "/fhir/Patient?identifier=9990000018",
                "/fhir/Patient/9990000018"
            })
    void aClientThatTakesGzipGetsTheSame(String path) throws Exception {
        HttpResponse<byte[]> plain = running.send(running.request(path).build());
        HttpResponse<byte[]> zipped = zipped(path);

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(zipped.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(zipped.headers().firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(zipped.headers().firstValue("Content-Type"))
                .isEqualTo(plain.headers().firstValue("Content-Type"));
        assertThat(zipped.body().length).isLessThan(plain.body().length);
        try (var body = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(body.readAllBytes()).isEqualTo(plain.body());
        }
    }

    private HttpResponse<byte[]> zipped(String path) throws Exception {
        HttpRequest request = running.request(path).header("Accept-Encoding", "gzip").build();
        return running.send(request);
    }
}
