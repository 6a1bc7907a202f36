package org.carerecord.record;

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
import org.carerecord.event.NumberReissued;
import org.carerecord.event.Observation;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.jspecify.annotations.Nullable;

/** Whether a statement stands. */
public final class Standing {

    /** The code of every FHIR status that takes a statement back. */
    private static final String ENTERED_IN_ERROR = "entered-in-error";

    private Standing() {}

    /**
     * Whether the source stands by a statement. It does not where the envelope says so, nor where
     * the body does: whichever of the two a source forgot, what it took back is not shown.
     */
    public static boolean stands(ClinicalEvent event) {
        return event.status() == ClinicalEvent.Status.RECORDED
                && !ENTERED_IN_ERROR.equals(status(event.body()));
    }

    private static @Nullable String status(Body body) {
        return switch (body) {
            case Condition condition -> condition.verificationStatus();
            case Allergy allergy -> allergy.verificationStatus();
            case Medication medication -> medication.status();
            case Observation observation -> observation.status();
            case DiagnosticReport report -> report.status();
            case Immunisation immunisation -> immunisation.status();
            case Procedure procedure -> procedure.status();
            case Encounter encounter -> encounter.status();
            case CarePlan plan -> plan.status();
            case Device device -> device.status();
            case DocumentReference document -> document.status();
            case Alert alert -> alert.status();
            case AdvanceDecision decision -> decision.status();
            case LegalInformation legal -> legal.status();
            case ServicePackage servicePackage -> servicePackage.status();
            case Referral referral -> referral.status();
            case Appointment appointment -> appointment.status();
            case ContactPerson contact -> contact.status();
            case FamilyHistory history -> history.status();
            case PatientsLinked _, PatientsUnlinked _, NumberReissued _ -> null;
            case Demographics demographics -> null;
            case Body.Unknown unknown -> null;
        };
    }
}
