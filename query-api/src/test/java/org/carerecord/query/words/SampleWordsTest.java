package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Condition;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.Immunisation;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.junit.jupiter.api.Test;

/** A statement of each kind as people read it, word for word. */
class SampleWordsTest {

    private static void assertWords(EntryWords words, String title, String date, String... lines) {
        assertThat(words.title()).isEqualTo(title);
        assertThat(words.date()).isEqualTo(date);
        assertThat(Told.lines(words)).containsExactly(lines);
    }

    @Test
    void tellsAProblem() {
        EntryWords words = Told.sample(Condition.class);

        assertWords(
                words,
                "Type 2 diabetes",
                "May-2019",
                "Conflict: " + EntryText.CONFLICT,
                "Status: Unconfirmed",
                "Severity: Moderate",
                "Onset: in his fifties",
                "Category: Problem list item",
                "Note: Diet controlled at first.",
                "Coded as: Diabetes mellitus type 2",
                "Author: Dr A. Rahman, General practitioner (G1234567)",
                "Encounter: Encounter/1",
                "Confidentiality: Restricted",
                "Sensitive: SEX; HIV",
                "Recorded under: NHS No. 999 000 0026");
        assertThat(words.source()).isEqualTo("RJ1, feed acute-trust");
    }

    @Test
    void tellsAnAllergy() {
        EntryWords words = Told.sample(Allergy.class);

        assertWords(
                words,
                "Allergy to penicillin",
                "02-Mar-2001",
                "Status: Unconfirmed",
                "Reaction: Anaphylaxis; Collapsed within minutes (severe, to Amoxicillin 500 mg, 27-Feb-2001)",
                "Criticality: High",
                "Type: Allergy",
                "Category: Medication",
                "Onset: 1998",
                "Last reaction: 27-Feb-2001 18:00",
                "Note: Carries an adrenaline pen.");
        assertThat(words.source()).isEqualTo("Y06601, feed gp-north");
    }

    @Test
    void tellsAMedicine() {
        EntryWords words = Told.sample(Medication.class);

        assertWords(
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

        assertWords(
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
    void tellsAReport() {
        EntryWords words = Told.sample(DiagnosticReport.class);

        assertWords(
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

        assertWords(
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

        assertWords(words, "Urine culture", "", "Put on record: 10-Jul-2026 08:15 UTC");
        assertThat(words.value()).isEqualTo("No growth");
        assertThat(words.abnormal()).isEqualTo("");
    }

    @Test
    void tellsSocialHistory() {
        EntryWords words = Told.sample(Observation.class, 2);

        assertWords(words, "Smoking status", "", "Put on record: 10-Jul-2026 08:15 UTC");
        assertThat(words.value()).isEqualTo("gave up \"for good\" in <2009>");
        assertThat(words.abnormal()).isEqualTo("");
    }

    @Test
    void tellsABloodPressure() {
        EntryWords words = Told.sample(Observation.class, 3);

        assertWords(
                words,
                "Blood pressure",
                "09-Jul-2026",
                "Part: Systolic: 142 mmHg [90 to 140] High",
                "Part: Diastolic: no value, Not performed",
                "Taken: 09-Jul-2026 10:00");
        assertThat(words.value()).isEqualTo("Systolic: 142 mmHg; Diastolic: no value");
        assertThat(words.abnormal()).isEqualTo("High (Systolic)");
    }

    @Test
    void tellsAProcedure() {
        EntryWords words = Told.sample(Procedure.class);

        assertWords(
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

        assertWords(
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
    void tellsAnAdvanceDecision() {
        EntryWords words = Told.sample(AdvanceDecision.class);

        assertWords(
                words,
                "ReSPECT form",
                "04-Mar-2026",
                "Decision: Not for attempted cardiopulmonary resuscitation",
                "Description: Wishes to stay at home.",
                "Review by: Mar-2027",
                "Original kept: Kitchen drawer at home",
                "Document: DocumentReference/7",
                "Note: Discussed with the daughter.");
    }

    @Test
    void tellsAnAlert() {
        EntryWords words = Told.sample(Alert.class);

        assertWords(
                words,
                "Adult safeguarding concern",
                "03-Feb-2026",
                "Priority: High",
                "Kind: Safeguarding",
                "Recorded: 03-Feb-2026 11:00",
                "Holds: from 01-Feb-2026",
                "Note: Do not visit alone: dog on the premises.");
    }

    @Test
    void tellsAPlanOfCare() {
        EntryWords words = Told.sample(CarePlan.class);

        assertWords(
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
    void tellsAnEncounter() {
        EntryWords words = Told.sample(Encounter.class);

        assertWords(
                words,
                "Annual review",
                "10-Jul-2026",
                "When: from 10-Jul-2026 07:30",
                "Class: ambulatory",
                "For: Diabetes",
                "Place: Room 4",
                "Service: Mill Lane Surgery",
                "Discharged to: Home");
    }

    @Test
    void tellsAnAppointment() {
        EntryWords words = Told.sample(Appointment.class);

        assertWords(
                words,
                "Outpatient follow-up",
                "11-Aug-2026",
                "When: 11-Aug-2026 10:20 to 10:40",
                "Specialty: Ophthalmology",
                "Description: Bring glasses",
                "For: Retinopathy",
                "With: Miss P. Lee",
                "Place: Eye clinic, level 2",
                "Service: North Trust",
                "Note: Needs transport.");
    }

    @Test
    void tellsAReferral() {
        EntryWords words = Told.sample(Referral.class);

        assertWords(
                words,
                "Retinal screening",
                "20-Jun-2026",
                "Priority: Urgent",
                "Wished for: Aug-2026",
                "Specialty: Ophthalmology",
                "From: Dr A. Rahman",
                "To: North Trust eye clinic",
                "For: Type 2 diabetes",
                "Note: Blurred vision.");
    }

    @Test
    void tellsAPackageOfSocialCare() {
        EntryWords words = Told.sample(ServicePackage.class);

        assertWords(
                words,
                "Home care",
                "Nov-2025",
                "When: from Nov-2025",
                "Kind: Domiciliary",
                "Given by: Leeds City Council",
                "How often: Twice a day",
                "For: Help with washing",
                "Contact: Duty team, 0113 496 0000",
                "Note: Key safe at the door.");
    }

    @Test
    void tellsAPower() {
        EntryWords words = Told.sample(LegalInformation.class);

        assertWords(
                words,
                "Lasting power of attorney for health and welfare",
                "15-Jan-2020",
                "Held by: Mary Smith (daughter)",
                "Holds: from 15-Jan-2020",
                "Original kept: Held by Ng Solicitors",
                "Note: Seen by the practice.");
    }

    @Test
    void tellsARelative() {
        EntryWords words = Told.sample(ContactPerson.class);

        assertWords(
                words,
                "Mary Smith",
                "2001",
                "Relationship: Daughter; Next of kin",
                "Contact: phone 0113 496 0002 (home)",
                "Address: 3 Mill Lane, Leeds, LS1 1AB (home)",
                "When: from 2001",
                "Note: Has a key.");
    }

    @Test
    void tellsAProfessional() {
        EntryWords words = Told.sample(ContactPerson.class, 1);

        assertWords(
                words,
                "Community matron",
                "",
                "Organisation: North Trust",
                "Contact: phone 0113 496 0001 (work)",
                "Put on record: 10-Jul-2026 08:15 UTC");
    }

    @Test
    void tellsWhatRunsInTheFamily() {
        EntryWords words = Told.sample(FamilyHistory.class);

        assertWords(
                words,
                "Mother",
                "02-May-2019",
                "Condition: Breast cancer, onset in her sixties, Died of it (Told by the patient.)",
                "Name: Ann Smith",
                "Sex: Female",
                "Born: 1915",
                "Has died: Yes",
                "Note: Sister well.");
    }

    @Test
    void tellsADocument() {
        EntryWords words = Told.sample(DocumentReference.class);

        assertWords(
                words,
                "Discharge letter",
                "02-Jul-2026",
                "Description: Discharge from the day unit",
                "Dated: 02-Jul-2026 16:20",
                "Kind: Letter",
                "Kept by: North Trust",
                "Document: Letter; application/pdf; https://documents.example/1");
    }

    @Test
    void tellsThatItCannotTellANewerKind() {
        EntryWords words = Told.sample(Body.Unknown.class);

        assertWords(
                words,
                "A statement of a kind that this version cannot show",
                "",
                "Kind: Other",
                "Put on record: 10-Jul-2026 08:15 UTC");
    }
}
