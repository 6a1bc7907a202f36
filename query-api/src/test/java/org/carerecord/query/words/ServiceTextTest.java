package org.carerecord.query.words;

import org.carerecord.event.Appointment;
import org.carerecord.event.Encounter;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.junit.jupiter.api.Test;

/** What services do, as people read it, word for word. */
class ServiceTextTest {

    @Test
    void tellsAnEncounter() {
        EntryWords words = Told.sample(Encounter.class);

        Told.assertWords(
                words,
                "Annual review",
                "10-Jul-2026",
                "When: from 10-Jul-2026 07:30",
                "Class: ambulatory",
                "Specialty: General medicine",
                "For: Diabetes",
                "Place: Room 4",
                "Service: Mill Lane Surgery",
                "Admission: Emergency admission",
                "Admitted from: Usual place of residence",
                "Legal status: Admission; Informal",
                "Discharge: On clinical advice",
                "Destination: Elm Court Care Home",
                "Discharged to: Home");
    }

    @Test
    void tellsAnAppointment() {
        EntryWords words = Told.sample(Appointment.class);

        Told.assertWords(
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

        Told.assertWords(
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

        Told.assertWords(
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
}
