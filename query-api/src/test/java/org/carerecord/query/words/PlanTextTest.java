package org.carerecord.query.words;

import org.carerecord.event.CarePlan;
import org.carerecord.event.DocumentReference;
import org.junit.jupiter.api.Test;

/** What was planned and written, as people read it, word for word. */
class PlanTextTest {

    @Test
    void tellsAPlanOfCare() {
        EntryWords words = Told.sample(CarePlan.class);

        Told.assertWords(
                words,
                "Diabetes self-management",
                "Jan-2026",
                "Holds: from Jan-2026",
                "Made: 08-Jan-2026",
                "Kind: Self-care",
                "Description: Structured education and diet.",
                "Planned: Diet advice; Weekly (in-progress)",
                "Note: Agreed with the patient.");
    }

    @Test
    void tellsADocument() {
        EntryWords words = Told.sample(DocumentReference.class);

        Told.assertWords(
                words,
                "Discharge letter",
                "02-Jul-2026",
                "Description: Discharge from the day unit",
                "Dated: 02-Jul-2026 16:20",
                "Kind: Letter",
                "Kept by: North Trust",
                "Document: Letter; application/pdf; https://documents.example/1");
    }
}
