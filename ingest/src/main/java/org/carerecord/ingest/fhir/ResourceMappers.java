package org.carerecord.ingest.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** The table of resource types that are mapped. A new type is a new line. */
final class ResourceMappers {

    private static final Map<String, Line<?>> TABLE =
            Stream.of(
                            new Line<>(Patient.class, new PatientMapper()),
                            new Line<>(Condition.class, new ConditionMapper()),
                            new Line<>(AllergyIntolerance.class, new AllergyIntoleranceMapper()),
                            new Line<>(MedicationRequest.class, new MedicationRequestMapper()),
                            new Line<>(MedicationStatement.class, new MedicationStatementMapper()),
                            new Line<>(Observation.class, new ObservationMapper()),
                            new Line<>(DiagnosticReport.class, new DiagnosticReportMapper()),
                            new Line<>(Immunization.class, new ImmunizationMapper()),
                            new Line<>(Procedure.class, new ProcedureMapper()),
                            new Line<>(Encounter.class, new EncounterMapper()),
                            new Line<>(CarePlan.class, new CarePlanMapper()),
                            new Line<>(Device.class, new DeviceMapper()),
                            new Line<>(DocumentReference.class, new DocumentReferenceMapper()),
                            new Line<>(Flag.class, new FlagMapper()),
                            new Line<>(Consent.class, new ConsentMapper()),
                            new Line<>(ServiceRequest.class, new ServiceRequestMapper()),
                            new Line<>(Appointment.class, new AppointmentMapper()),
                            new Line<>(RelatedPerson.class, new RelatedPersonMapper()),
                            new Line<>(FamilyMemberHistory.class, new FamilyMemberHistoryMapper()))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    line -> line.type().getSimpleName(), Function.identity()));

    private ResourceMappers() {}

    /** The line of a resource type; empty if it is not mapped. */
    static Optional<Line<?>> of(@Nullable String type) {
        return Optional.ofNullable(type).map(TABLE::get);
    }

    /** One resource type and its mapper. */
    record Line<R extends Resource>(Class<R> type, ResourceMapper<R> mapper) {

        boolean holds(Resource resource) {
            return mapper.holds(type.cast(resource));
        }

        Statement map(Resource resource, Reading reading) {
            return mapper.map(type.cast(resource), reading);
        }
    }
}
