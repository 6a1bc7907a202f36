package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Medication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No part of how a medicine is taken is left away. */
final class DosagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"frequency\": 1, \"period\": 1, \"periodUnit\": \"wk\", \"dayOfWeek\": [\"mon\"];"
                        + " 1 per 1 wk, on mon",
                "\"dayOfWeek\": [\"mon\", \"thu\"]; on mon and thu",
                "\"frequency\": 1, \"frequencyMax\": 2, \"period\": 4, \"periodMax\": 6,"
                        + " \"periodUnit\": \"h\"; 1 to 2 per 4 to 6 h",
                "\"period\": 8, \"periodUnit\": \"h\"; 1 per 8 h",
                "\"frequency\": 3; 3 times",
                "\"frequencyMax\": 3, \"period\": 1, \"periodUnit\": \"d\"; up to 3 per 1 d",
                "\"when\": [\"HS\"]; before sleep",
                "\"when\": [\"AC\"], \"offset\": 30; 30 min before meals",
                "\"timeOfDay\": [\"08:00:00\", \"22:00:00\"]; at 08:00:00 and 22:00:00",
                "\"duration\": 2, \"durationUnit\": \"h\"; over 2 h",
                "\"boundsDuration\": {\"value\": 7, \"unit\": \"days\"}; for 7 days",
                "\"boundsPeriod\": {\"start\": \"2026-01-02\", \"end\": \"2026-01-09\"};"
                        + " from 2026-01-02 until 2026-01-09",
                "\"boundsRange\": {\"high\": {\"value\": 2, \"unit\": \"wk\"}}; for up to 2 wk",
                "\"count\": 14; 14 times in all"
            })
    void tellsEveryPartOfATiming(String repeat, String words) {
        assertThat(dosages("{\"timing\": {\"repeat\": {%s}}}".formatted(repeat)))
                .containsExactly(words);
    }

    @Test
    void tellsOnWhichDaysItIsTakenEachByItself() {
        assertThat(dosages("{\"timing\": {\"event\": [\"2026-01-02\", \"2026-01-16\"]}}"))
                .containsExactly("on 2026-01-02 and 2026-01-16");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"maxDosePerPeriod\": {\"numerator\": {\"value\": 4, \"unit\": \"g\"},"
                        + " \"denominator\": {\"value\": 24, \"unit\": \"h\"}};"
                        + " at most 4 g per 24 h",
                "\"maxDosePerAdministration\": {\"value\": 1, \"unit\": \"g\"};"
                        + " at most 1 g at a time",
                "\"maxDosePerLifetime\": {\"value\": 9, \"unit\": \"g\"};"
                        + " at most 9 g in a lifetime",
                "\"doseAndRate\": [{\"rateRatio\": {\"numerator\": {\"value\": 10, \"unit\":"
                        + " \"mg\"}, \"denominator\": {\"value\": 1, \"unit\": \"h\"}}}];"
                        + " 10 mg per 1 h",
                "\"method\": {\"text\": \"instil\"}, \"site\": {\"text\": \"left eye\"};"
                        + " instil, left eye"
            })
    void tellsLimitsRatesAndPlaces(String field, String words) {
        assertThat(dosages("{" + field + "}")).containsExactly(words);
    }

    @Test
    void tellsInstructionsAndLimitsBesideTheSourcesText() {
        assertThat(
                        dosages(
                                """
                                {"text": "One a day with food",
                                 "additionalInstruction": [{"text": "With food"}],
                                 "patientInstruction": "stop if a rash comes",
                                 "timing": {"repeat": {"frequency": 1, "period": 1,
                                   "periodUnit": "d"}},
                                 "maxDosePerPeriod": {
                                   "numerator": {"value": 1, "unit": "tablet"},
                                   "denominator": {"value": 1, "unit": "d"}}}
                                """))
                .containsExactly(
                        "One a day with food, stop if a rash comes, at most 1 tablet per 1 d");
    }

    @Test
    void tellsThemInTheOrderInWhichTheyAreFollowed() {
        assertThat(
                        dosages(
                                "{\"sequence\": 2, \"text\": \"then one\"},"
                                        + " {\"sequence\": 1, \"text\": \"first two\"}"))
                .containsExactly("first two", "then one");
    }

    private static List<String> dosages(String instructions) {
        return ((Medication)
                        Bundles.event(
                                        """
                                        {"resourceType": "MedicationRequest", "id": "m1",
                                         "status": "active", "intent": "order",
                                         "medicationCodeableConcept": {"text": "Medicine"},
                                         "subject": {"reference": "Patient/p1"},
                                         "dosageInstruction": [%s]}
                                        """
                                                .formatted(instructions))
                                .body())
                .dosages();
    }
}
