package org.carerecord.query.fhir.http;

import java.util.Collection;
import java.util.List;

/**
 * What a route takes and how it answers.
 *
 * @param taken the parameters that it takes
 * @param forms the forms that it offers, best first; a refusal is in one of these too
 */
record FhirOffer(List<String> taken, List<FhirForm> forms) {

    /** Copies both. */
    FhirOffer {
        taken = List.copyOf(taken);
        forms = List.copyOf(forms);
    }

    /** Of a route that answers with a resource. */
    static FhirOffer ofResource(Collection<String> taken) {
        return new FhirOffer(List.copyOf(taken), FhirForm.OF_RESOURCES);
    }

    /** Of a route that answers with a document. */
    static FhirOffer ofDocument(Collection<String> taken) {
        return new FhirOffer(List.copyOf(taken), FhirForm.OF_DOCUMENTS);
    }
}
