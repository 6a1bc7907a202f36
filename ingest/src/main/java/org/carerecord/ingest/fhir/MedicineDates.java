package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Set;
import org.carerecord.event.ClinicalTime;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** When a medicine was last issued and when it was stopped, which R4 leaves to extensions. */
final class MedicineDates {

    /** UK Core, version 2.1.0: of a MedicationStatement; taken from orders too. */
    private static final String LAST_ISSUED =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatementLastIssueDate";

    /** R5's {@code MedicationRequest.statusChanged} as HL7's cross-version extension for R4. */
    private static final String STATUS_CHANGED =
            "http://hl7.org/fhir/5.0/StructureDefinition/extension-MedicationRequest.statusChanged";

    /** The statuses whose beginning is the end of the medicine before its time. */
    private static final Set<String> DISCONTINUED = Set.of("stopped", "cancelled");

    private MedicineDates() {}

    static @Nullable ClinicalTime lastIssued(DomainResource resource, Reading reading) {
        return time(resource, LAST_ISSUED, "MedicationStatementLastIssueDate", reading);
    }

    /** When the order was given up; null while it stands, or where the source does not say. */
    static @Nullable ClinicalTime discontinued(
            DomainResource resource, @Nullable String status, Reading reading) {
        return status != null && DISCONTINUED.contains(status)
                ? time(resource, STATUS_CHANGED, "statusChanged", reading)
                : null;
    }

    private static @Nullable ClinicalTime time(
            DomainResource resource, String url, String field, Reading reading) {
        List<Extension> extensions = resource.getExtensionsByUrl(url);
        if (extensions.isEmpty()) {
            return null;
        }
        if (extensions.size() > 1
                || !(extensions.getFirst().getValue() instanceof BaseDateTimeType time)) {
            reading.problem(field, "Expected one extension of this name, with a date");
            return null;
        }
        return reading.time(field, time);
    }
}
