package org.carerecord.query.fhir.http;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a route takes and how it answers.
 *
 * @param taken the parameters that it takes
 * @param forms the forms that it offers, best first; a refusal is in one of these too
 * @param warns whether its answer has room to say what was passed over, as a searchset has
 * @param maxQuery how many bytes the parameters may have, written as an address; empty where no
 *     link has to ask for the same
 */
record FhirOffer(List<String> taken, List<FhirForm> forms, boolean warns, OptionalInt maxQuery) {

    /** What a link has beside the parameters asked for: the path, a moment and a cursor. */
    private static final int BESIDE_THE_QUERY = 192;

    /** Copies both. */
    FhirOffer {
        taken = List.copyOf(taken);
        forms = List.copyOf(forms);
    }

    /** Of a route that answers with a resource. */
    static FhirOffer ofResource(Collection<String> taken) {
        return new FhirOffer(List.copyOf(taken), FhirForm.OF_RESOURCES, false, OptionalInt.empty());
    }

    /** Of a route that answers with what a search finds, and with links to the search itself. */
    static FhirOffer ofSearch(Collection<String> taken, FhirLimits limits) {
        return new FhirOffer(
                List.copyOf(taken),
                FhirForm.OF_RESOURCES,
                true,
                OptionalInt.of(Math.max(0, limits.maxLink() - BESIDE_THE_QUERY)));
    }

    /** Of a route that answers with a document. */
    static FhirOffer ofDocument(Collection<String> taken) {
        return new FhirOffer(List.copyOf(taken), FhirForm.OF_DOCUMENTS, false, OptionalInt.empty());
    }
}
