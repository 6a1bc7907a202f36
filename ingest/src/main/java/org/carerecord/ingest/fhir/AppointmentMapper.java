package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.event.When;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Appointment: contacts that have been arranged. The patient is one of the participants. */
final class AppointmentMapper implements ResourceMapper<Appointment> {

    private static final String PATIENT = "Patient";
    private static final String DECLINED = "declined";
    private static final String LOCATION = "Location";
    private static final String SERVICE = "HealthcareService";

    @Override
    public Statement map(Appointment resource, Reading reading) {
        String status = DataTypes.text(resource.getStatusElement());
        List<Concept> specialties = DataTypes.concepts(resource.getSpecialty());
        var body =
                new org.carerecord.event.Appointment(
                        types(resource, specialties),
                        status,
                        period(resource, reading),
                        specialties.isEmpty() ? null : specialties.getFirst(),
                        reading.reasons(resource.getReasonCode(), resource.getReasonReference()),
                        locations(resource, reading),
                        participants(resource, reading),
                        serviceProvider(resource, reading),
                        DataTypes.given(resource.getDescription()),
                        notes(resource, specialties, reading));
        return Statement.of(Section.APPOINTMENTS, body, patient(resource, reading))
                .assertedAt(reading.time("created", resource.getCreatedElement()))
                .withStatus(status);
    }

    /** The kinds of contact; where nothing says what it is, that it is an appointment. */
    private static List<Concept> types(Appointment resource, List<Concept> specialties) {
        List<Concept> types =
                DataTypes.concepts(
                        Stream.of(
                                        resource.getServiceType().stream(),
                                        Stream.of(resource.getAppointmentType()),
                                        resource.getServiceCategory().stream())
                                .flatMap(concepts -> concepts)
                                .toList());
        boolean saysNothing =
                types.isEmpty()
                        && specialties.isEmpty()
                        && DataTypes.given(resource.getDescription()) == null;
        return saysNothing ? List.of(Concept.ofText("Appointment")) : types;
    }

    private static @Nullable When period(Appointment resource, Reading reading) {
        ClinicalTime start = reading.time("start", resource.getStartElement());
        ClinicalTime end = reading.time("end", resource.getEndElement());
        return start == null && end == null ? null : When.between(start, end);
    }

    private static Reference patient(Appointment resource, Reading reading) {
        List<Reference> patients =
                actors(resource).filter(actor -> reading.isA(actor, PATIENT)).toList();
        if (patients.size() > 1) {
            reading.problem("participant", "Expected one Patient, but there are several");
        }
        return patients.isEmpty() ? new Reference() : patients.getFirst();
    }

    private static List<String> locations(Appointment resource, Reading reading) {
        return DataTypes.texts(
                actors(resource)
                        .filter(actor -> reading.isA(actor, LOCATION))
                        .map(actor -> reading.words(actor, LOCATION)));
    }

    private static List<String> participants(Appointment resource, Reading reading) {
        return DataTypes.texts(
                resource.getParticipant().stream()
                        .filter(participant -> !reading.isA(participant.getActor(), PATIENT))
                        .filter(participant -> !reading.isA(participant.getActor(), LOCATION))
                        .map(participant -> words(participant, reading)));
    }

    /** Who it is, else what they do, such as a clinician not yet named. */
    private static @Nullable String words(
            AppointmentParticipantComponent participant, Reading reading) {
        String name = reading.words(participant.getActor(), "Practitioner");
        return name != null
                ? name
                : DataTypes.concepts(participant.getType()).stream()
                        .map(Concept::words)
                        .findFirst()
                        .orElse(null);
    }

    /** The organisation behind the service that takes part, where the Bundle holds the service. */
    private static @Nullable String serviceProvider(Appointment resource, Reading reading) {
        return actors(resource)
                .flatMap(actor -> reading.target(actor, SERVICE).stream())
                .filter(HealthcareService.class::isInstance)
                .map(HealthcareService.class::cast)
                .map(service -> reading.words(service.getProvidedBy(), "Organization"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<String> notes(
            Appointment resource, List<Concept> specialties, Reading reading) {
        return DataTypes.texts(
                Stream.of(
                                Stream.of(
                                        resource.getComment(),
                                        resource.getPatientInstruction(),
                                        DataTypes.concept(resource.getCancelationReason()).words()),
                                specialties.stream().skip(1).map(Concept::words),
                                refusals(resource, reading))
                        .flatMap(notes -> notes));
    }

    /** An appointment stands as booked when the person, or who was to see them, has declined. */
    private static Stream<@Nullable String> refusals(Appointment resource, Reading reading) {
        return resource.getParticipant().stream()
                .filter(participant ->
                        DECLINED.equals(DataTypes.text(participant.getStatusElement())))
                .map(participant -> {
                    String name =
                            reading.isA(participant.getActor(), PATIENT)
                                    ? "the person"
                                    : words(participant, reading);
                    return "Declined by " + (name == null ? "somebody who was to take part" : name);
                });
    }

    private static Stream<Reference> actors(Appointment resource) {
        return resource.getParticipant().stream().map(AppointmentParticipantComponent::getActor);
    }
}
