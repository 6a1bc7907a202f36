package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Concept;
import org.carerecord.event.Device;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Procedure;
import org.junit.jupiter.api.Test;

/** What was given or done, as people read it, word for word. */
class TreatmentTextTest {

    @Test
    void tellsAMedicine() {
        EntryWords words = Told.sample(Medication.class);

        Told.assertWords(
                words,
                "Metformin 500 mg tablets",
                "01-Jun-2026",
                "Dosage: One tablet twice a day with food",
                "Course: Repeat",
                "Authorised: 01-Jun-2026 09:00",
                "Last issued: 05-Oct-2026",
                "To be taken: 01-Jun-2026 to 01-Dec-2026",
                "For: Type 2 diabetes",
                "Note: Review in December.");
    }

    @Test
    void tellsAVaccination() {
        EntryWords words = Told.sample(Immunisation.class);

        Told.assertWords(
                words,
                "Influenza vaccine",
                "04-Oct-2025",
                "Reason for status: Requested by the patient",
                "Recorded: 05-Oct-2025",
                "Dose: 1",
                "Batch: LOT-9",
                "Site: Left deltoid",
                "Route: Intramuscular",
                "For: Over 65",
                "Note: No reaction.");
    }

    @Test
    void tellsAProcedure() {
        EntryWords words = Told.sample(Procedure.class);

        Told.assertWords(
                words,
                "Appendicectomy",
                "03-Feb-1961",
                "Performed: 03-Feb-1961 10:00 to 11:10",
                "For: Appendicitis",
                "Site: Appendix",
                "Outcome: Full recovery",
                "Category: Surgical",
                "Note: Open.");
    }

    @Test
    void tellsADevice() {
        EntryWords words = Told.sample(Device.class);

        Told.assertWords(
                words,
                "Insulin pump",
                "",
                "Name: Pumpy",
                "Manufacturer: Example Devices",
                "Model: P-1",
                "Batch: L-1",
                "Serial number: S-1",
                "UDI: (01)00844588003288",
                "Manufactured: 01-Feb-2024",
                "Expires: 01-Feb-2030",
                "Note: Right side.",
                "Put on record: 10-Jul-2026 08:15 UTC");
    }

    @Test
    void namesADeviceWithoutATypeByItsName() {
        var device =
                new Device(
                        new Concept(List.of(), null),
                        "active",
                        List.of("HeartHelper"),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of());

        assertThat(Told.of(device).title()).isEqualTo("HeartHelper");
    }
}
