package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalEvent;

/** What became of one entry of a Bundle. */
public sealed interface ResourceOutcome {

    /**
     * The resource is this event.
     *
     * @param place where it lies in the Bundle, for example {@code Bundle.entry[12] Observation}
     * @param event the event, with an id that belongs to its content
     * @param links the links of a Patient to other numbers, an event each; else empty
     * @param patients entry ids of the Patients of the Bundle whose numbers the events rest on
     */
    record Mapped(
            String place, ClinicalEvent event, List<ClinicalEvent> links, Set<String> patients)
            implements ResourceOutcome {

        /** Copies list and set. */
        public Mapped {
            links = List.copyOf(links);
            patients = Set.copyOf(patients);
        }

        /** All events: that of the resource, then the links. */
        public List<ClinicalEvent> events() {
            return Stream.concat(Stream.of(event), links.stream()).toList();
        }
    }

    /** The resource is of a type, or of a kind of its type, that the record does not hold. */
    record NotMapped(String type) implements ResourceOutcome {}

    /**
     * The resource cannot become an event.
     *
     * @param place where it lies in the Bundle
     * @param reason what was expected and the fix; never content of the resource
     */
    record Rejected(String place, String reason) implements ResourceOutcome {}
}
