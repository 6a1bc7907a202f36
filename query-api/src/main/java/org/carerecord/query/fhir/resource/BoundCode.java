package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/**
 * A code that R4 binds to its own list. A source's word that is on the list is taken as it is. One
 * that is not gets the list's {@code unknown}, or no value where the list has none, and the word
 * itself goes into an extension of the element: its meaning is neither guessed nor lost.
 *
 * @param codes the list
 * @param unknown the code of the list for what is not known
 */
record BoundCode(Set<String> codes, Optional<String> unknown) {

    static BoundCode of(String... codes) {
        return new BoundCode(Set.of(codes), Optional.empty());
    }

    /** A list that has {@code unknown}, beside these. */
    static BoundCode orUnknown(String... codes) {
        return new BoundCode(Set.of(codes), Optional.of("unknown"));
    }

    /** Adds an element that R4 does not demand. */
    FhirElement optional(FhirElement to, String name, @Nullable String word) {
        return word == null || word.isBlank() ? to : required(to, name, word);
    }

    /** Adds an element that R4 demands, also where the source does not say it. */
    FhirElement required(FhirElement to, String name, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return otherwise(to, name, List.of(), Absent.unknown());
        }
        return isOn(word)
                ? to.text(name, word)
                : otherwise(to, name, List.of(Extensions.sourceValue(word)), Absent.unsupported());
    }

    boolean isOn(String word) {
        return codes.contains(word) || unknown.filter(word::equals).isPresent();
    }

    private FhirElement otherwise(
            FhirElement to, String name, List<FhirElement> word, FhirElement absent) {
        return unknown.isPresent()
                ? to.text(name, unknown.get(), word)
                : to.lacking(name, Stream.concat(Stream.of(absent), word.stream()).toList());
    }
}
