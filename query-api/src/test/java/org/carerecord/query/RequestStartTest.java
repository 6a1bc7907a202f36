package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestStartTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /fhir HTTP/1.1",
                "GET /fhir/%zz HTTP/1.1",
                "POST /fhir?%zz",
                "\r\n\r\nFOO   /fhir/x",
                "GET https://[::1]:1/fhir/x",
                "GET /fhir\r\n"
            })
    void tellsThatARequestIsForFhirInHoweverManyPiecesItComes(String line) {
        for (int pieces = 1; pieces <= line.length(); pieces++) {
            var start = new RequestStart();
            for (int from = 0; from < line.length(); from += pieces) {
                add(start, line.substring(from, Math.min(from + pieces, line.length())));
            }

            assertThat(start.part()).as("pieces of %s", pieces).hasValue("/fhir");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET",
                "GET /",
                "GET /fhirs/x HTTP/1.1",
                "GET /fhir",
                "GET /patients/fhir/x HTTP/1.1",
                "GET /patients?x= /fhir/x",
                "GET /x\r\nA: /fhir/x",
                "/fhir/x HTTP/1.1"
            })
    void tellsNothingOfAnyOther(String line) {
        var start = new RequestStart();
        add(start, line);

        assertThat(start.part()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /patients/x HTTP/1.1", "GET "})
    void forgetsAnEarlierRequest(String line) {
        var start = new RequestStart();
        add(start, "GET /fhir/x HTTP/1.1");
        start.clear();
        add(start, line);

        assertThat(start.part()).isEmpty();
    }

    private static void add(RequestStart start, String text) {
        ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        int remaining = buffer.remaining();

        start.add(buffer);

        assertThat(buffer.remaining()).isEqualTo(remaining);
    }
}
