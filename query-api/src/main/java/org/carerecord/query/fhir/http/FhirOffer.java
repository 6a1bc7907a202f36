package org.carerecord.query.fhir.http;

import java.util.Collection;
import java.util.List;

/**
 * What a route takes and how it answers.
 *
 * @param taken the parameters that it takes
 * @param forms the forms that it offers, best first; a refusal is in one of these too
 * @param warns whether its answer has room to say what was passed over, as a searchset has
 */
record FhirOffer(List<String> taken, List<FhirForm> forms, boolean warns) {

    /** Copies both. */
    FhirOffer {
        taken = List.copyOf(taken);
        forms = List.copyOf(forms);
    }

    /** Of a route that answers with a resource. */
    static FhirOffer ofResource(Collection<String> taken) {
        return new FhirOffer(List.copyOf(taken), FhirForm.OF_RESOURCES, false);
    }

    /** Of a route that answers with what a search finds. */
    static FhirOffer ofSearch(Collection<String> taken) {
        return new FhirOffer(List.copyOf(taken), FhirForm.OF_RESOURCES, true);
    }

    /** Of a route that answers with a document. */
    static FhirOffer ofDocument(Collection<String> taken) {
        return new FhirOffer(List.copyOf(taken), FhirForm.OF_DOCUMENTS, false);
    }
}
