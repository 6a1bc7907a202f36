package org.carerecord.query.json;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Appointment;
import org.carerecord.event.Concept;

/**
 * A contact that has been arranged. It has no code of its own: its words are those of its first
 * type that has some, else its description, else its specialty.
 */
final class AppointmentJson {

    private AppointmentJson() {}

    static void members(JsonWriter json, Appointment appointment) {
        json.text("text", words(appointment));
        json.object("dates", () -> json.when("period", appointment.period()));
        json.text("status", appointment.status());
        json.concepts("types", appointment.types());
        json.concept("specialty", appointment.specialty());
        json.text("description", appointment.description());
        json.concepts("reasons", appointment.reasons());
        json.texts("participants", appointment.participants());
        json.texts("locations", appointment.locations());
        json.text("serviceProvider", appointment.serviceProvider());
        json.texts("notes", appointment.notes());
    }

    private static String words(Appointment appointment) {
        return FirstWords.of(
                List.of(
                        FirstWords.readable(appointment.types()),
                        Stream.ofNullable(appointment.description()),
                        Stream.ofNullable(appointment.specialty()).map(Concept::words),
                        FirstWords.any(appointment.types())));
    }
}
