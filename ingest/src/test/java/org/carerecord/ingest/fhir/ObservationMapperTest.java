package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Author;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.event.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ObservationMapperTest {

    @Test
    void mapsAnObservationAsGiven() {
        ClinicalEvent event = Bundles.event(Bundles.fixture("observation.json"));

        assertThat(event.section()).isEqualTo("vital-signs");
        assertThat(event.author()).isEqualTo(new Author("Nurse Joy", null, null));
        Observation body = (Observation) event.body();
        assertThat(body.status()).isEqualTo("unknown");
        assertThat(body.effective())
                .isEqualTo(
                        When.between(
                                new ClinicalTime("2026-01-01T10:00:00Z"),
                                new ClinicalTime("2026-01-01T10:05:00Z")));
        assertThat(body.issued()).isEqualTo(new ClinicalTime("2026-01-01T11:00:00.000Z"));
        assertThat(body.value())
                .isEqualTo(
                        new ObservationValue.Measured(
                                new Quantity(
                                        "5.10",
                                        "<",
                                        "mmol/L",
                                        "http://unitsofmeasure.org",
                                        "mmol/L")));
        assertThat(body.dataAbsentReason()).isEqualTo(Concept.ofText("not asked"));
        assertThat(body.interpretations())
                .containsExactly(new Concept(List.of(new Coding(null, "H", null)), null));
        assertThat(body.referenceRanges())
                .containsExactly(
                        new ReferenceRange(
                                measured("3.0", "mmol/L"), measured("5.00", "mmol/L"), "3 to 5"));
        assertThat(body.components())
                .extracting(Observation.Component::value)
                .containsExactly(
                        new ObservationValue.Measured(measured("120", "mmHg")),
                        new ObservationValue.Text("sitting"));
        assertThat(body.bodySite()).isEqualTo(Concept.ofText("left arm"));
        assertThat(body.method()).isEqualTo(Concept.ofText("cuff"));
        assertThat(body.members()).containsExactly("Observation/o2");
        assertThat(body.notes()).containsExactly("after rest");
    }

    @ParameterizedTest
    @CsvSource({
        "laboratory,results",
        "vital-signs,vital-signs",
        "social-history,social-history",
        "survey,functional-status",
        "imaging,results",
        "made-up,results"
    })
    void findsItsSectionByItsCategory(String category, String section) {
        assertThat(Bundles.event(observation(category, "\"valueString\": \"x\"")).section())
                .isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org,82810-3,social-history,pregnancy",
        "http://loinc.org,11778-8,laboratory,pregnancy",
        "http://loinc.org,11640-0,made-up,pregnancy",
        "http://snomed.info/sct,77386006,survey,pregnancy",
        "http://snomed.info/sct,60001007,social-history,pregnancy",
        "http://loinc.org,2106-3,laboratory,results",
        "http://loinc.org,72166-2,social-history,social-history",
        "urn:other,82810-3,social-history,social-history"
    })
    void findsPregnancyByItsCodeWhateverTheCategory(
            String system, String code, String category, String section) {
        String observation =
                """
                {"resourceType": "Observation", "id": "o1", "subject": {"reference": "Patient/p1"},
                 "code": {"coding": [{"code": "local"}, {"system": "%s", "code": "%s"}]},
                 "category": [{"coding": [{"code": "%s"}]}], "valueDateTime": "2026-08-01"}
                """
                        .formatted(system, code, category);

        assertThat(Bundles.event(observation).section()).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"valueBoolean\": true; true",
                "\"valueInteger\": 7; 7",
                "\"valueDateTime\": \"2020-02\"; 2020-02",
                "\"valueTime\": \"10:00:00\"; 10:00:00",
                "\"valueString\": \"two plus\"; two plus",
                "\"valueRange\": {\"low\": {\"value\": 1.0}, \"high\": {\"value\": 2}}; 1.0 to 2",
                "\"valueRatio\": {\"numerator\": {\"value\": 1}, \"denominator\": {\"value\": 8}};"
                        + " 1 : 8",
                "\"valueRange\": {\"low\": {\"value\": 100, \"unit\": \"/ul\"}}; at least 100 /ul",
                "\"valueRange\": {\"high\": {\"value\": 5}}; up to 5",
                "\"valueRatio\": {\"numerator\": {\"value\": 30, \"unit\": \"mg\"}}; 30 mg",
                "\"valueSampledData\": {\"origin\": {\"value\": 0, \"unit\": \"mV\"}, \"factor\": 1.5,"
                        + " \"period\": 10, \"dimensions\": 1, \"lowerLimit\": -9, \"data\": \"1 L\"};"
                        + " 1 L (each times 1.5, from 0 mV, every 10 ms, 1 at a time, L below -9)",
                "\"valuePeriod\": {\"start\": \"2020\", \"end\": \"2021\"}; 2020 to 2021",
                "\"valueSampledData\": {\"data\": \"1 2 U\"}; 1 2 U"
            })
    void keepsOtherValuesAsText(String value, String text) {
        assertThat(value(value)).isEqualTo(new ObservationValue.Text(text));
    }

    @ParameterizedTest
    @CsvSource({"1.50,1.50", "100.00,100.00", "0.000000100,0.000000100", "1E2,100", "7,7"})
    void roundsNoDecimal(String given, String kept) {
        assertThat(value("\"valueQuantity\": {\"value\": " + given + "}"))
                .isEqualTo(
                        new ObservationValue.Measured(new Quantity(kept, null, null, null, null)));
    }

    @Test
    void tellsWhomAReferenceRangeIsFor() {
        String ranges =
                """
                "referenceRange": [
                  {"low": {"value": 1}, "text": "1 up", "type": {"text": "therapeutic"},
                   "appliesTo": [{"text": "pregnant"}],
                   "age": {"low": {"value": 18, "unit": "a"}}},
                  {"text": "plain"}]
                """;

        assertThat(
                        ((Observation) Bundles.event(observation("survey", ranges)).body())
                                .referenceRanges())
                .extracting(ReferenceRange::text)
                .containsExactly("1 up, therapeutic, pregnant, age at least 18 a", "plain");
    }

    @Test
    void keepsACodedValueAndAComparatorThatFhirDoesNotKnow() {
        assertThat(value("\"valueCodeableConcept\": {\"text\": \"smoker\"}"))
                .isEqualTo(new ObservationValue.Coded(Concept.ofText("smoker")));
        assertThat(value("\"valueQuantity\": {\"value\": 1, \"comparator\": \"~\"}"))
                .isEqualTo(new ObservationValue.Measured(new Quantity("1", "~", null, null, null)));
    }

    @Test
    void rejectsAValueThatIsNoNumberRatherThanLoseIt() {
        assertThat(
                        Bundles.reason(
                                observation("survey", "\"valueQuantity\": {\"value\": \"many\"}")))
                .contains("value: Expected a value of the element's FHIR type")
                .doesNotContain("many");
    }

    @Test
    void rejectsTwoValuesRatherThanChooseOne() {
        assertThat(
                        Bundles.reason(
                                observation(
                                        "survey", "\"valueInteger\": 1, \"valueString\": \"2\"")))
                .contains("Expected one value, but there are several");
    }

    private static ObservationValue value(String field) {
        Observation body = (Observation) Bundles.event(observation("survey", field)).body();
        ObservationValue value = body.value();
        if (value == null) {
            throw new AssertionError("no value");
        }
        return value;
    }

    private static String observation(String category, String field) {
        return """
        {"resourceType": "Observation", "id": "o1", "code": {"text": "Test"},
         "category": [{"coding": [{"code": "%s"}]}],
         "subject": {"reference": "Patient/p1"}, %s}
        """
                .formatted(category, field);
    }

    private static Quantity measured(String value, String unit) {
        return new Quantity(value, null, unit, null, null);
    }
}
