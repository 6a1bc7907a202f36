package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Observation;
import org.junit.jupiter.api.Test;

/** What was found, as people read it, word for word. */
class InvestigationTextTest {

    @Test
    void tellsAReport() {
        EntryWords words = Told.sample(DiagnosticReport.class);

        Told.assertWords(
                words,
                "Diabetes annual bloods",
                "10-Jul-2026",
                "Conclusion: Control has slipped.",
                "Findings: Glucose level high",
                "Issued: 10-Jul-2026 15:00",
                "Category: Chemistry",
                "Document: Report; application/pdf; held in this record");
    }

    @Test
    void tellsALaboratoryResult() {
        EntryWords words = Told.sample(Observation.class);

        Told.assertWords(
                words,
                "Haemoglobin A1c",
                "10-Jul-2026",
                "Status: Unknown",
                "Reference range: 20 to 42",
                "Taken: 10-Jul-2026 07:45",
                "Issued: 10-Jul-2026 15:00",
                "Site: Left arm",
                "Method: HPLC",
                "Note: Sample haemolysed.");
        assertThat(words.value()).isEqualTo(">=53.10 mmol/mol");
        assertThat(words.abnormal()).isEqualTo("High");
    }

    @Test
    void tellsACodedResult() {
        EntryWords words = Told.sample(Observation.class, 1);

        Told.assertWords(words, "Urine culture", "", "Put on record: 10-Jul-2026 08:15 UTC");
        assertThat(words.value()).isEqualTo("No growth");
        assertThat(words.abnormal()).isEqualTo("");
    }

    @Test
    void tellsSocialHistory() {
        EntryWords words = Told.sample(Observation.class, 2);

        Told.assertWords(words, "Smoking status", "", "Put on record: 10-Jul-2026 08:15 UTC");
        assertThat(words.value()).isEqualTo("gave up \"for good\" in <2009>");
        assertThat(words.abnormal()).isEqualTo("");
    }

    @Test
    void tellsABloodPressure() {
        EntryWords words = Told.sample(Observation.class, 3);

        Told.assertWords(
                words,
                "Blood pressure",
                "09-Jul-2026",
                "Part: Systolic: 142 mmHg [90 to 140] High",
                "Part: Diastolic: no value, Not performed",
                "Taken: 09-Jul-2026 10:00");
        assertThat(words.value()).isEqualTo("Systolic: 142 mmHg; Diastolic: no value");
        assertThat(words.abnormal()).isEqualTo("High (Systolic)");
    }
}
