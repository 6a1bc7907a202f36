package org.carerecord.query.json;

import java.util.List;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.carerecord.event.When;
import org.carerecord.identity.NhsNumber;

/** A statement of every kind about care, circumstances and numbers, as real sources write them. */
final class SampleCare {

    static final NhsNumber OTHER_NUMBER = new NhsNumber(9_990_000_026L);

    private static final String SNOMED = "http://snomed.info/sct";

    private SampleCare() {}

    static Body alert() {
        return new Alert(
                Concept.of(SNOMED, "225826007", "Adult safeguarding concern"),
                List.of(Concept.ofText("Safeguarding")),
                "active",
                Concept.ofText("High"),
                When.between(time("2026-02-01"), null),
                time("2026-02-03T11:00:00Z"),
                List.of("Do not visit alone: dog on the premises."));
    }

    static Body advanceDecision() {
        return new AdvanceDecision(
                Concept.ofText("ReSPECT form"),
                Concept.ofText("Not for attempted cardiopulmonary resuscitation"),
                "active",
                time("2026-03-04"),
                time("2027-03"),
                "Kitchen drawer at home",
                "DocumentReference/7",
                "Wishes to stay at home.",
                List.of("Discussed with the daughter."));
    }

    static Body legalInformation() {
        return new LegalInformation(
                Concept.ofText("Lasting power of attorney for health and welfare"),
                "active",
                When.between(time("2020-01-15"), null),
                List.of("Mary Smith (daughter)"),
                "Held by Ng Solicitors",
                List.of("Seen by the practice."));
    }

    static Body servicePackage() {
        return new ServicePackage(
                Concept.ofText("Home care"),
                List.of(Concept.ofText("Domiciliary")),
                "active",
                When.between(time("2025-11"), null),
                "Leeds City Council",
                "Twice a day",
                "Duty team, 0113 496 0000",
                List.of(Concept.ofText("Help with washing")),
                List.of("Key safe at the door."),
                "https://fhir.nhs.uk/Id/ods-organization-code|212");
    }

    static Body referral() {
        return new Referral(
                Concept.ofText("Retinal screening"),
                "active",
                "order",
                "urgent",
                time("2026-06-20"),
                Concept.ofText("Ophthalmology"),
                "Dr A. Rahman",
                "North Trust eye clinic",
                List.of(Concept.ofText("Type 2 diabetes")),
                When.at(time("2026-08")),
                List.of("Blurred vision."));
    }

    static Body appointment() {
        return new Appointment(
                List.of(Concept.ofText("Outpatient follow-up")),
                "booked",
                When.between(time("2026-08-11T10:20:00+01:00"), time("2026-08-11T10:40:00+01:00")),
                Concept.of(SNOMED, "394594003", "Ophthalmology"),
                List.of(Concept.ofText("Retinopathy")),
                List.of("Eye clinic, level 2"),
                List.of("Miss P. Lee"),
                "North Trust",
                "Bring glasses",
                List.of("Needs transport."));
    }

    /** A professional, known by role alone. */
    static Body professional() {
        return new ContactPerson(
                null,
                List.of(),
                Concept.ofText("Community matron"),
                "North Trust",
                null,
                null,
                List.of(new Demographics.Contact("phone", "work", "0113 496 0001")),
                List.of(),
                List.of());
    }

    static Body relative() {
        return new ContactPerson(
                "Mary Smith",
                List.of(Concept.ofText("Daughter"), Concept.ofText("Next of kin")),
                null,
                null,
                "active",
                When.between(time("2001"), null),
                List.of(new Demographics.Contact("phone", "home", "0113 496 0002")),
                List.of(
                        new Demographics.Address(
                                "home", List.of("3 Mill Lane"), "Leeds", null, "LS1 1AB", null)),
                List.of("Has a key."));
    }

    static Body familyHistory() {
        return new FamilyHistory(
                Concept.ofText("Mother"),
                "Ann Smith",
                "completed",
                "female",
                time("1915"),
                true,
                time("2019-05-02"),
                List.of(
                        new FamilyHistory.RelativeCondition(
                                Concept.of(SNOMED, "254837009", "Breast cancer"),
                                Concept.ofText("Died of it"),
                                When.inWords("in her sixties"),
                                "Told by the patient.")),
                List.of("Sister well."));
    }

    static Body linked() {
        return new PatientsLinked(
                OTHER_NUMBER, PatientsLinked.Kind.MERGED, "Registered twice on admission");
    }

    static Body unlinked() {
        return new PatientsUnlinked(OTHER_NUMBER, "Two brothers after all");
    }

    private static ClinicalTime time(String text) {
        return new ClinicalTime(text);
    }
}
