package org.carerecord.record;

import java.util.List;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Circumstance;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.Immunisation;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Medication;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;

/** What a statement is about, by its codes. */
final class MainConcept {

    private static final Concept NONE = new Concept(List.of(), null);

    private MainConcept() {}

    /** The concept; without codes and words where a statement has none. */
    static Concept of(Body body) {
        return switch (body) {
            case Condition condition -> condition.code();
            case Allergy allergy -> allergy.code();
            case Medication medication -> medication.code();
            case Observation observation -> observation.code();
            case DiagnosticReport report -> report.code();
            case Immunisation immunisation -> immunisation.vaccine();
            case Procedure procedure -> procedure.code();
            case Encounter encounter -> first(encounter.types());
            case CarePlan plan -> first(plan.categories());
            case Device device -> device.type();
            case DocumentReference document -> document.type();
            case Circumstance circumstance -> of(circumstance);
            case Demographics _, NumberStatement _, Body.Unknown _ -> NONE;
        };
    }

    private static Concept of(Circumstance circumstance) {
        return switch (circumstance) {
            case Alert alert -> alert.code();
            case AdvanceDecision decision -> decision.type();
            case LegalInformation legal -> legal.type();
            case ServicePackage servicePackage -> servicePackage.service();
            case Referral referral -> referral.service();
            case Appointment appointment -> first(appointment.types());
            case ContactPerson contact -> first(contact.relationships());
            case FamilyHistory history -> history.relationship();
        };
    }

    private static Concept first(List<Concept> concepts) {
        return concepts.isEmpty() ? NONE : concepts.getFirst();
    }
}
