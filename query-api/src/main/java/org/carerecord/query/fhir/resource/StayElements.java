package org.carerecord.query.fhir.resource;

import org.carerecord.event.Concept;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.HospitalStay.LegalStatus;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** How an admission began and ended, in R4's elements and the extensions of UK Core. */
final class StayElements {

    private static final String UK_CORE =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-";

    /** UK Core, version 2.3.0: of the hospitalization. */
    private static final String ADMISSION_METHOD = UK_CORE + "AdmissionMethod";

    /** UK Core, version 2.3.0: of the Encounter. */
    private static final String DISCHARGE_METHOD = UK_CORE + "DischargeMethod";

    /** UK Core, version 1.2.0: of the Encounter, one for each moment. */
    private static final String LEGAL_STATUS = UK_CORE + "LegalStatus";

    private StayElements() {}

    /** What UK Core tells of a stay on the Encounter itself. */
    static Extensions extensions(@Nullable HospitalStay stay) {
        var extensions = new Extensions();
        if (stay != null) {
            extensions.concept(DISCHARGE_METHOD, stay.dischargeMethod());
            stay.legalStatuses().forEach(legal -> add(legal, extensions));
        }
        return extensions;
    }

    private static void add(LegalStatus legal, Extensions extensions) {
        var parts =
                new Extensions()
                        .concept("legalStatusContext", legal.context())
                        .concept("legalStatusClassification", legal.classification());
        if (!parts.list().isEmpty()) {
            extensions.add(Extensions.of(LEGAL_STATUS).children("extension", parts.list()));
        }
    }

    /** The element of a stay; without children where nothing is told. */
    static FhirElement hospitalization(@Nullable HospitalStay stay, @Nullable Concept disposition) {
        FhirElement element = FhirElement.element();
        if (stay != null) {
            element.children(
                            "extension",
                            new Extensions()
                                    .concept(ADMISSION_METHOD, stay.admissionMethod())
                                    .list())
                    .child("admitSource", Concepts.concept(stay.admissionSource()))
                    .child(
                            "destination",
                            Envelope.inWords(stay.destination(), stay.destinationIdentifier()));
        }
        return element.child("dischargeDisposition", Concepts.concept(disposition));
    }
}
