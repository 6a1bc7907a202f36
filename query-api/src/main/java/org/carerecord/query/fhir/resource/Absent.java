package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.query.fhir.element.FhirElement;

/** What R4 demands and the source does not say. */
final class Absent {

    /** HL7's extension for a value that is not there, and why. */
    static final String REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private Absent() {}

    /** The source does not say it. */
    static FhirElement unknown() {
        return because("unknown");
    }

    /** The source says it, in a way that R4 has no value for. */
    static FhirElement unsupported() {
        return because("unsupported");
    }

    /** An element that has nothing but the mark that the source does not say it. */
    static FhirElement element() {
        return FhirElement.element().children("extension", List.of(unknown()));
    }

    /** That a value is not known, as a concept: R4 has an element for it beside a value. */
    static FhirElement unknownValue() {
        return Concepts.of("http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown");
    }

    private static FhirElement because(String reason) {
        return FhirElement.element().text("url", REASON).text("valueCode", reason);
    }
}
