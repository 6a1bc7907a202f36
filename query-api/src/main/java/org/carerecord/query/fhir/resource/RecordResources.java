package org.carerecord.query.fhir.resource;

import java.util.Optional;
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
import org.carerecord.event.NumberStatement;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.record.Entry;

/** The record's entries as FHIR R4 resources. */
public final class RecordResources {

    private RecordResources() {}

    /**
     * The resource of an entry that stands.
     *
     * @param entry no statement about numbers: FHIR has no resource for those
     */
    public static FhirElement of(Entry entry, References references) {
        var envelope = new Envelope(entry, references);
        if (ResourceTypes.isOutOfPlace(entry.event())) {
            return UnknownResource.of(entry.event().body().getClass().getSimpleName(), envelope);
        }
        return switch (entry.event().body()) {
            case Condition body -> ConditionResource.of(body, envelope);
            case Allergy body -> AllergyResource.of(body, envelope);
            case Observation body -> ObservationResource.of(body, envelope);
            case DiagnosticReport body -> DiagnosticReportResource.of(body, envelope);
            case Immunisation body -> ImmunisationResource.of(body, envelope);
            case Procedure body -> ProcedureResource.of(body, envelope);
            case Encounter body -> EncounterResource.of(body, envelope);
            case CarePlan body -> CarePlanResource.of(body, envelope);
            case Device body -> DeviceResource.of(body, envelope);
            case DocumentReference body -> DocumentResource.of(body, envelope);
            case Alert body -> FlagResource.of(body, envelope);
            case LegalInformation body -> FlagResource.of(body, envelope);
            case ServicePackage body -> FlagResource.of(body, envelope);
            case AdvanceDecision body -> AdvanceDecisionResource.of(body, envelope);
            case Referral body -> ReferralResource.of(body, envelope);
            case Appointment body -> AppointmentResource.of(body, envelope);
            case FamilyHistory body -> FamilyHistoryResource.of(body, envelope);
            case Demographics body -> PatientResource.of(entry.event().nhsNumber(), body, envelope);
            case Medication body -> medicine(body, envelope);
            case ContactPerson body -> contact(body, envelope);
            case Body.Unknown body -> UnknownResource.of(body.kind(), envelope);
            case NumberStatement _ ->
                    throw new IllegalArgumentException(
                            "Expected a statement about the person, but it is about numbers");
        };
    }

    private static FhirElement medicine(Medication body, Envelope envelope) {
        return ResourceTypes.isStatement(body)
                ? MedicationStatementResource.of(body, envelope)
                : MedicationRequestResource.of(body, envelope);
    }

    private static FhirElement contact(ContactPerson body, Envelope envelope) {
        return ResourceTypes.isProfessional(envelope.entry().event())
                ? CareTeamResource.of(body, envelope)
                : RelatedPersonResource.of(body, envelope);
    }

    /**
     * The patient, under the number asked for.
     *
     * @param demographics the entry that says who the person is; empty where no source has
     */
    public static FhirElement patient(
            NhsNumber patient, Optional<Entry> demographics, References references) {
        return demographics
                .filter(entry -> entry.event().body() instanceof Demographics)
                .map(entry ->
                        PatientResource.of(
                                patient,
                                (Demographics) entry.event().body(),
                                new Envelope(entry, references)))
                .orElseGet(() -> PatientResource.of(patient, references.ids()));
    }

    /** The type of the resource that an entry becomes; empty for a statement about numbers. */
    public static Optional<String> typeOf(Entry entry) {
        return ResourceTypes.of(entry.event());
    }
}
