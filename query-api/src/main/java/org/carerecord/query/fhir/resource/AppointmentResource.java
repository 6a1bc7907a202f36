package org.carerecord.query.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carerecord.event.Appointment;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.When;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** Contacts that are arranged as Appointment; the patient is the first who takes part. */
final class AppointmentResource {

    private static final BoundCode STATUS =
            BoundCode.assuming(
                    "pending",
                    "proposed",
                    "pending",
                    "booked",
                    "arrived",
                    "fulfilled",
                    "cancelled",
                    "noshow",
                    "checked-in",
                    "waitlist");

    /** Rule app-3: all others have a start and an end. */
    private static final Set<String> WITHOUT_TIME = Set.of("proposed", "cancelled", "waitlist");

    private AppointmentResource() {}

    static FhirElement of(Appointment body, Envelope envelope) {
        Extensions extensions =
                envelope.extensionsWithAuthor().addAll(TimeChoice.besidePeriod(body.period()));
        FhirElement appointment = envelope.resource("Appointment", extensions);
        STATUS.required(appointment, "status", body.status());
        appointment
                .children("serviceType", Concepts.concepts(body.types()))
                .children("specialty", List.of(Concepts.concept(body.specialty())))
                .children("reasonCode", Concepts.concepts(body.reasons()))
                .text("description", body.description());
        times(appointment, body);
        return appointment
                .text("comment", String.join("\n", body.notes()))
                .children("participant", participants(body, envelope));
    }

    /** Rule app-2 demands both ends or neither. */
    private static void times(FhirElement appointment, Appointment body) {
        When period = body.period();
        ClinicalTime start = period == null ? null : period.start();
        ClinicalTime end = period == null ? null : period.end();
        if (period != null && start == null && end == null) {
            start = period.at();
        }
        boolean timed = start != null || end != null;
        if (timed || body.status() == null || !WITHOUT_TIME.contains(body.status())) {
            time(appointment, "start", start);
            time(appointment, "end", end);
        }
    }

    private static void time(FhirElement to, String name, @Nullable ClinicalTime time) {
        if (time == null) {
            to.lacking(name, List.of(Absent.unknown()));
        } else {
            Times.instant(to, name, time);
        }
    }

    private static List<FhirElement> participants(Appointment body, Envelope envelope) {
        List<FhirElement> participants = new ArrayList<>();
        participants.add(participant(envelope.subject()));
        body.locations().forEach(words -> participants.add(participant(of("Location", words))));
        body.participants()
                .forEach(words -> participants.add(participant(Envelope.inWords(words))));
        participants.add(participant(of("HealthcareService", body.serviceProvider())));
        return participants;
    }

    private static FhirElement of(String type, @Nullable String words) {
        FhirElement actor = Envelope.inWords(words);
        return actor.isEmpty()
                ? actor
                : FhirElement.element().text("type", type).text("display", words);
    }

    /** Whether somebody has agreed to come no event says: iCalendar's default stands for that. */
    private static FhirElement participant(FhirElement actor) {
        return actor.isEmpty()
                ? actor
                : FhirElement.element()
                        .child("actor", actor)
                        .text("status", "needs-action", List.of(Extensions.assumed()));
    }
}
