package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.carerecord.record.Moment;
import org.carerecord.testkit.history.HistoryShape;
import org.junit.jupiter.api.Test;

/** Business identifiers are those of the statements, not of the document that shows them. */
final class StableDocumentsTest {

    @Test
    void everyIdentifierIsTheSameInTheNextDaysDocument() {
        Cases.ofHistories(0, 5, HistoryShape.TYPICAL)
                .forEach(one -> {
                    Moment tomorrow = Moment.now(one.moment().at().plus(Duration.ofDays(1)));
                    Case next = new Case(one.name(), one.summary(), tomorrow);
                    Rendered today = Rendered.of(one);

                    assertThat(Rendered.of(one).json()).isEqualTo(today.json());
                    assertThat(Rendered.of(next).json()).isNotEqualTo(today.json());
                    assertThat(identifiers(Rendered.of(next).document()))
                            .hasSizeGreaterThan(3)
                            .isEqualTo(identifiers(today.document()));
                });
    }

    private static Map<String, JsonNode> identifiers(Document document) {
        Map<String, JsonNode> identifiers = new TreeMap<>();
        document.entries()
                .forEach(entry ->
                        identifiers.put(
                                entry.path("fullUrl").asText(), entry.at("/resource/identifier")));
        return identifiers;
    }
}
