package org.carerecord.ingest.fhir;

import java.util.List;
import org.carerecord.event.Concept;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What orders and statements of medicines share: which medicine it is. */
final class Medicines {

    private Medicines() {}

    /** The medicine, by code or by the Medication referred to, else the reference's words. */
    static Concept medicine(@Nullable Type medicine, Reading reading) {
        return switch (medicine) {
            case CodeableConcept concept -> DataTypes.concept(concept);
            case Reference reference -> referredTo(reference, reading);
            case null, default -> new Concept(List.of(), null);
        };
    }

    private static Concept referredTo(Reference reference, Reading reading) {
        Concept code =
                reading.target(reference, "Medication")
                        .filter(Medication.class::isInstance)
                        .map(Medication.class::cast)
                        .map(medication -> DataTypes.concept(medication.getCode()))
                        .orElse(new Concept(List.of(), null));
        return code.isEmpty()
                ? new Concept(List.of(), DataTypes.given(reference.getDisplay()))
                : code;
    }
}
