package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.Set;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/**
 * A status that R4 puts into a concept and binds to its own codes. A source's word that is none of
 * them goes into an extension, as with {@link BoundCode}.
 *
 * @param system the code system
 * @param codes its codes
 */
record StatusConcept(String system, Set<String> codes) {

    static StatusConcept of(String system, String... codes) {
        return new StatusConcept(system, Set.of(codes));
    }

    /** The status; without children for what {@link #strange} tells. */
    FhirElement concept(@Nullable String word) {
        return word != null && codes.contains(word)
                ? Concepts.of(system, word)
                : FhirElement.element();
    }

    /** The source's word, if R4 has no code for it: for an extension of the resource. */
    @Nullable String strange(@Nullable String word) {
        return word != null && codes.contains(word) ? null : word;
    }

    /** The status that R4 demands; where the source says none of R4's, the one assumed. */
    FhirElement assuming(String otherwise, @Nullable String word) {
        if (word != null && codes.contains(word)) {
            return concept(word);
        }
        return FhirElement.element()
                .children(
                        "extension",
                        new Extensions()
                                .add(Extensions.assumed())
                                .text(Extensions.SOURCE_VALUE, word)
                                .list())
                .children(
                        "coding",
                        List.of(
                                FhirElement.element()
                                        .text("system", system)
                                        .text("code", otherwise)));
    }
}
