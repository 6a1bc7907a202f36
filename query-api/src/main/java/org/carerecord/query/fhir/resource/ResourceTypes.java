package org.carerecord.query.fhir.resource;

import java.util.Optional;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalEvent;
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
import org.carerecord.event.Section;
import org.carerecord.event.ServicePackage;

/** Which type of resource each kind of body becomes: the table that everything else follows. */
final class ResourceTypes {

    static final String MEDICATION_STATEMENT = "MedicationStatement";
    static final String CARE_TEAM = "CareTeam";

    private static final String BASIC = "Basic";

    private ResourceTypes() {}

    /**
     * Whether a statement of who the person is, or of numbers, stands in a section that this
     * version does not know: it may mean anything there, and is not what it is elsewhere.
     */
    static boolean isOutOfPlace(ClinicalEvent event) {
        return switch (event.body()) {
            case Demographics _, NumberStatement _ -> Section.ofCode(event.section()).isEmpty();
            case Body _ -> false;
        };
    }

    static Optional<String> of(ClinicalEvent event) {
        return switch (event.body()) {
            case Demographics _ -> Optional.of(isOutOfPlace(event) ? BASIC : "Patient");
            case Condition _ -> Optional.of("Condition");
            case Allergy _ -> Optional.of("AllergyIntolerance");
            case Medication medication ->
                    Optional.of(
                            isStatement(medication) ? MEDICATION_STATEMENT : "MedicationRequest");
            case Observation _ -> Optional.of("Observation");
            case DiagnosticReport _ -> Optional.of("DiagnosticReport");
            case Immunisation _ -> Optional.of("Immunization");
            case Procedure _ -> Optional.of("Procedure");
            case Encounter _ -> Optional.of("Encounter");
            case CarePlan _ -> Optional.of("CarePlan");
            case Device _ -> Optional.of("DeviceUseStatement");
            case DocumentReference _ -> Optional.of("DocumentReference");
            case Alert _, LegalInformation _, ServicePackage _ -> Optional.of("Flag");
            case AdvanceDecision _ -> Optional.of("Consent");
            case Referral _ -> Optional.of("ServiceRequest");
            case Appointment _ -> Optional.of("Appointment");
            case ContactPerson _ ->
                    Optional.of(isProfessional(event) ? CARE_TEAM : "RelatedPerson");
            case FamilyHistory _ -> Optional.of("FamilyMemberHistory");
            case Body.Unknown _ -> Optional.of(BASIC);
            case NumberStatement _ -> isOutOfPlace(event) ? Optional.of(BASIC) : Optional.empty();
        };
    }

    /** Whether the source says nothing of a medicine that only an order has room for. */
    static boolean isStatement(Medication body) {
        return body.intent() == null
                && body.courseOfTherapy() == null
                && body.discontinued() == null;
    }

    /** R4 knows persons related to the patient, and teams of those who care for a living. */
    static boolean isProfessional(ClinicalEvent event) {
        return event.section().equals(Section.PROFESSIONAL_CONTACTS.code());
    }
}
