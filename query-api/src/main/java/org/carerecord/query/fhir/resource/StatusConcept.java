package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.Set;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/**
 * A status that R4 puts into a concept and binds to its own codes. A source's word that is none of
 * them stays as the concept's text, under the mark that R4 has no code for it.
 *
 * @param system the code system
 * @param codes its codes
 */
record StatusConcept(String system, Set<String> codes) {

    static StatusConcept of(String system, String... codes) {
        return new StatusConcept(system, Set.of(codes));
    }

    /** The status; without children where the source does not say it. */
    FhirElement concept(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return FhirElement.element();
        }
        return codes.contains(word)
                ? Concepts.of(system, word)
                : FhirElement.element()
                        .children("extension", List.of(Absent.unsupported()))
                        .text("text", word);
    }

    /** The status; marked as absent where the source does not say it. */
    FhirElement required(@Nullable String word) {
        FhirElement status = concept(word);
        return status.isEmpty() ? Absent.element() : status;
    }
}
