package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTypesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "TEXT/HTML ; q=0.5, */*",
                "application/json;q=0.1, text/html;q=0.2"
            })
    void areABrowsers(String accept) {
        assertThat(new AcceptedTypes(List.of(accept)).preferPages()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/html;q=0",
                "text/html;q=0.000, */*",
                "text/html;q=much",
                "application/problem+json, text/html;q=0.9",
                "text/*",
                ""
            })
    void areOfAnotherClient(String accept) {
        assertThat(new AcceptedTypes(List.of(accept)).preferPages()).isFalse();
    }

    @Test
    void mayStandInSeveralHeaders() {
        assertThat(new AcceptedTypes(List.of("image/png", "text/html")).preferPages()).isTrue();
        assertThat(new AcceptedTypes(List.of()).preferPages()).isFalse();
    }
}
