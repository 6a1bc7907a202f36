package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.Set;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/**
 * A code that R4 binds to its own list and lets nothing else stand for. A source's word that is on
 * the list is taken as it is. Where the source says nothing, or a word that is not on the list, an
 * element that R4 demands gets the list's {@code unknown}; of a list without one it gets the code
 * by which the record treats such an entry, marked as assumed. The word itself goes into an
 * extension: its meaning is neither guessed nor lost.
 *
 * @param otherwise what an element that R4 demands has where the source's word is not on the list
 * @param codes the list
 */
record BoundCode(String otherwise, Set<String> codes) {

    private static final String UNKNOWN = "unknown";

    /** A list of codes and the one by which the record treats an entry without any of them. */
    static BoundCode assuming(String otherwise, String... codes) {
        return new BoundCode(otherwise, Set.of(codes));
    }

    /** A list that has {@code unknown}, beside these. */
    static BoundCode orUnknown(String... codes) {
        return new BoundCode(UNKNOWN, Set.of(codes));
    }

    /** A list of an element that R4 does not demand. */
    static BoundCode of(String... codes) {
        return new BoundCode("", Set.of(codes));
    }

    /** Adds an element that R4 demands, also where the source does not say it. */
    FhirElement required(FhirElement to, String name, @Nullable String word) {
        if (isOn(word)) {
            return to.text(name, word);
        }
        var extensions = new Extensions();
        if (!otherwise.equals(UNKNOWN)) {
            extensions.add(Extensions.assumed());
        }
        return to.text(name, otherwise, extensions.text(Extensions.SOURCE_VALUE, word).list());
    }

    /** Adds an element that R4 does not demand; see {@link #strange} for what it leaves out. */
    FhirElement optional(FhirElement to, String name, @Nullable String word) {
        return isOn(word) ? to.text(name, word) : to;
    }

    /** The word, if it is not on the list: for an extension beside the element. */
    @Nullable String strange(@Nullable String word) {
        return isOn(word) ? null : word;
    }

    List<String> known(List<String> words) {
        return words.stream().filter(this::isOn).toList();
    }

    List<String> strange(List<String> words) {
        return words.stream().filter(word -> !isOn(word)).toList();
    }

    private boolean isOn(@Nullable String word) {
        return word != null
                && (codes.contains(word) || (otherwise.equals(UNKNOWN) && word.equals(UNKNOWN)));
    }
}
