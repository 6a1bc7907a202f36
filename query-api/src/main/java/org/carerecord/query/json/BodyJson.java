package org.carerecord.query.json;

import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
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
import org.carerecord.event.NumberReissued;
import org.carerecord.event.Observation;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;

/** The kinds of statement: the word for each, and which class writes it. */
final class BodyJson {

    private BodyJson() {}

    /** The kind and the content. */
    static void members(JsonWriter json, Body body) {
        json.text("kind", kind(body));
        content(json, body);
    }

    /** The content alone. */
    static void content(JsonWriter json, Body body) {
        switch (body) {
            case Demographics demographics -> DemographicsJson.members(json, demographics);
            case Condition condition -> ConditionJson.members(json, condition);
            case Allergy allergy -> AllergyJson.members(json, allergy);
            case Medication medication -> MedicationJson.members(json, medication);
            case Observation observation -> ObservationJson.members(json, observation);
            case DiagnosticReport report -> DiagnosticReportJson.members(json, report);
            case Immunisation immunisation -> ImmunisationJson.members(json, immunisation);
            case Procedure procedure -> ProcedureJson.members(json, procedure);
            case Encounter encounter -> EncounterJson.members(json, encounter);
            case CarePlan plan -> CarePlanJson.members(json, plan);
            case Device device -> DeviceJson.members(json, device);
            case DocumentReference document -> DocumentReferenceJson.members(json, document);
            case Alert alert -> AlertJson.members(json, alert);
            case AdvanceDecision decision -> AdvanceDecisionJson.members(json, decision);
            case LegalInformation legal -> LegalInformationJson.members(json, legal);
            case ServicePackage servicePackage -> ServicePackageJson.members(json, servicePackage);
            case Referral referral -> ReferralJson.members(json, referral);
            case Appointment appointment -> AppointmentJson.members(json, appointment);
            case ContactPerson contact -> ContactPersonJson.members(json, contact);
            case FamilyHistory history -> FamilyHistoryJson.members(json, history);
            case PatientsLinked link -> IdentityJson.linked(json, link);
            case PatientsUnlinked unlink -> IdentityJson.unlinked(json, unlink);
            case NumberReissued _ -> throw IdentityJson.reissued();
            case Body.Unknown unknown -> unknown(json, unknown);
        }
    }

    private static String kind(Body body) {
        return switch (body) {
            case Demographics demographics -> "demographics";
            case Condition condition -> "condition";
            case Allergy allergy -> "allergy";
            case Medication medication -> "medication";
            case Observation observation -> "observation";
            case DiagnosticReport report -> "diagnostic-report";
            case Immunisation immunisation -> "immunisation";
            case Procedure procedure -> "procedure";
            case Encounter encounter -> "encounter";
            case CarePlan plan -> "care-plan";
            case Device device -> "device";
            case DocumentReference document -> "document-reference";
            case Alert alert -> "alert";
            case AdvanceDecision decision -> "advance-decision";
            case LegalInformation legal -> "legal-information";
            case ServicePackage servicePackage -> "service-package";
            case Referral referral -> "referral";
            case Appointment appointment -> "appointment";
            case ContactPerson contact -> "contact";
            case FamilyHistory history -> "family-history";
            case PatientsLinked link -> "patients-linked";
            case PatientsUnlinked unlink -> "patients-unlinked";
            case NumberReissued _ -> throw IdentityJson.reissued();
            case Body.Unknown unknown -> "unknown";
        };
    }

    private static void unknown(JsonWriter json, Body.Unknown unknown) {
        json.text("text", "A statement of a kind that this version cannot show");
        json.text("statedKind", unknown.kind());
    }
}
