package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact that has been arranged (CIS: future appointments; FHIR Appointment).
 *
 * @param types what kind of contact
 * @param status the source's code, such as {@code booked} or {@code cancelled}
 * @param period from when to when
 * @param specialty the specialty
 * @param reasons why
 * @param locations where, in words
 * @param participants with whom, in words
 * @param serviceProvider which organisation, in words
 * @param description in words
 * @param notes free text
 */
public record Appointment(
        List<Concept> types,
        @Nullable String status,
        @Nullable When period,
        @Nullable Concept specialty,
        List<Concept> reasons,
        List<String> locations,
        List<String> participants,
        @Nullable String serviceProvider,
        @Nullable String description,
        List<String> notes)
        implements Circumstance {

    /** Copies the lists. */
    public Appointment {
        types = List.copyOf(types);
        reasons = List.copyOf(reasons);
        locations = List.copyOf(locations);
        participants = List.copyOf(participants);
        notes = List.copyOf(notes);
    }
}
