package org.carerecord.ingest.fhir;

import org.carerecord.event.ClinicalEvent;

/** What became of one entry of a Bundle. */
public sealed interface ResourceOutcome {

    /**
     * The resource is this event.
     *
     * @param place where it lies in the Bundle, for example {@code Bundle.entry[12] Observation}
     * @param event the event, with an id that belongs to its content
     * @param patient entry id of the Patient it is about
     */
    record Mapped(String place, ClinicalEvent event, String patient) implements ResourceOutcome {}

    /** The resource is of a type that the record does not hold. */
    record NotMapped(String type) implements ResourceOutcome {}

    /**
     * The resource cannot become an event.
     *
     * @param place where it lies in the Bundle
     * @param reason what was expected and the fix; never content of the resource
     */
    record Rejected(String place, String reason) implements ResourceOutcome {}
}
