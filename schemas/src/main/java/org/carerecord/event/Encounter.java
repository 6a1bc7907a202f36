package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a service: a visit, an admission, an appointment.
 *
 * @param types what kind of contact
 * @param encounterClass such as ambulatory or emergency
 * @param status the source's code
 * @param period from when to when
 * @param reasons why
 * @param locations where, in words
 * @param serviceProvider which organisation, in words
 * @param dischargeDisposition where the person went
 */
public record Encounter(
        List<Concept> types,
        @Nullable Coding encounterClass,
        @Nullable String status,
        @Nullable When period,
        List<Concept> reasons,
        List<String> locations,
        @Nullable String serviceProvider,
        @Nullable Concept dischargeDisposition)
        implements Body {

    /** Copies the lists. */
    public Encounter {
        types = List.copyOf(types);
        reasons = List.copyOf(reasons);
        locations = List.copyOf(locations);
    }
}
