package org.carerecord.query.words;

import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Circumstance;
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
import org.carerecord.event.NumberStatement;
import org.carerecord.event.Observation;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;

/** What a statement of each kind says. */
final class BodyText {

    private BodyText() {}

    static void tell(Telling telling, Body body) {
        switch (body) {
            case Demographics demographics -> PersonText.tell(telling, demographics);
            case Condition condition -> ConditionText.tell(telling, condition);
            case Allergy allergy -> AllergyText.tell(telling, allergy);
            case Medication medication -> TreatmentText.tell(telling, medication);
            case Immunisation immunisation -> TreatmentText.tell(telling, immunisation);
            case Procedure procedure -> TreatmentText.tell(telling, procedure);
            case Device device -> TreatmentText.tell(telling, device);
            case Observation observation -> InvestigationText.tell(telling, observation);
            case DiagnosticReport report -> InvestigationText.tell(telling, report);
            case Encounter encounter -> ServiceText.tell(telling, encounter);
            case CarePlan plan -> PlanText.tell(telling, plan);
            case DocumentReference document -> PlanText.tell(telling, document);
            case Circumstance circumstance -> tell(telling, circumstance);
            case NumberStatement statement -> tell(telling, statement);
            case Body.Unknown unknown -> tell(telling, unknown);
        }
    }

    private static void tell(Telling telling, Circumstance circumstance) {
        switch (circumstance) {
            case Alert alert -> StandingText.tell(telling, alert);
            case AdvanceDecision decision -> StandingText.tell(telling, decision);
            case LegalInformation legal -> StandingText.tell(telling, legal);
            case ServicePackage given -> ServiceText.tell(telling, given);
            case Referral referral -> ServiceText.tell(telling, referral);
            case Appointment appointment -> ServiceText.tell(telling, appointment);
            case ContactPerson contact -> PersonText.tell(telling, contact);
            case FamilyHistory history -> PersonText.tell(telling, history);
        }
    }

    /** A reissued number never leads to the former one: the record has no words for it. */
    private static void tell(Telling telling, NumberStatement statement) {
        switch (statement) {
            case PatientsLinked link -> {
                telling.about("Two NHS numbers are one person", "link of numbers");
                telling.say("Other NHS No.", link.superseded().spaced());
                telling.say("Kind", link.kind().code());
                telling.say("Reason", link.reason());
            }
            case PatientsUnlinked unlink -> {
                telling.about("Two NHS numbers are two people after all", "link of numbers");
                telling.say("Other NHS No.", unlink.superseded().spaced());
                telling.say("Reason", unlink.reason());
            }
            case NumberReissued _ ->
                    throw new IllegalArgumentException(
                            "Expected a statement that may be shown, but it is of a reissued"
                                    + " number");
        }
    }

    private static void tell(Telling telling, Body.Unknown unknown) {
        telling.about("A statement of a kind that this version cannot show", "statement");
        telling.say("Kind", unknown.kind());
    }
}
