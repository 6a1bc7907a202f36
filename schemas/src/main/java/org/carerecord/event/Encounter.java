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
 * @param dischargeDisposition what kind of place the person went to
 * @param specialty of which specialty or treatment function it is
 * @param serviceProviderIdentifier the organisation as {@code system|value}, or a value alone; its
 *     ODS code where the source gives it
 * @param locationIdentifiers of the locations in their order, as {@code system|value}; an empty
 *     text for one that has none
 * @param stay of an admission, how it began and how it ended; null where nothing is told of that
 */
public record Encounter(
        List<Concept> types,
        @Nullable Coding encounterClass,
        @Nullable String status,
        @Nullable When period,
        List<Concept> reasons,
        List<String> locations,
        @Nullable String serviceProvider,
        @Nullable Concept dischargeDisposition,
        @Nullable Concept specialty,
        @Nullable String serviceProviderIdentifier,
        List<String> locationIdentifiers,
        @Nullable HospitalStay stay)
        implements Body {

    /** Copies the lists. */
    public Encounter {
        types = List.copyOf(types);
        reasons = List.copyOf(reasons);
        locations = List.copyOf(locations);
        locationIdentifiers = List.copyOf(locationIdentifiers);
    }
}
