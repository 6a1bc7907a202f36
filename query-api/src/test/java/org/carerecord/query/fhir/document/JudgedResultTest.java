package org.carerecord.query.fhir.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Concept;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.record.Heading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a source judges a value stands beside it, whether it calls it abnormal or not. */
class JudgedResultTest {

    @ParameterizedTest
    @ValueSource(strings = {"High", "Negative", "Not detected"})
    void tellsTheJudgementBesideTheValue(String judgement) {
        var result =
                new Observation(
                        Concept.ofText("Hepatitis B surface antigen"),
                        "final",
                        List.of(),
                        null,
                        null,
                        new ObservationValue.Text("0.1 IU/mL"),
                        null,
                        List.of(Concept.ofText(judgement)),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of());
        var document = new Summaries().shown(Heading.RESULTS, Summaries.entry("1", result)).read();

        assertThat(ReadDocument.words(document.section("Results")))
                .contains("0.1 IU/mL " + judgement);
    }
}
