package org.carerecord.query.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.Concept;

/** Words out of several things that may have some. */
final class Words {

    private Words() {}

    /** All that say something, in their order. */
    static String joined(List<String> words) {
        return String.join("; ", words.stream().filter(one -> !one.isBlank()).distinct().toList());
    }

    /** The first that say something; empty if none do. */
    @SafeVarargs
    static String first(Stream<String>... candidates) {
        for (Stream<String> candidate : candidates) {
            Optional<String> words = candidate.filter(one -> !one.isBlank()).findFirst();
            if (words.isPresent()) {
                return words.get();
            }
        }
        return "";
    }

    /** The words of those concepts that have something to read, not only a code. */
    static Stream<String> readable(List<Concept> concepts) {
        return concepts.stream().filter(Concept::hasWords).map(Concept::words);
    }

    /** The words of the concepts, of bare codes the codes. */
    static Stream<String> any(List<Concept> concepts) {
        return concepts.stream().map(Concept::words);
    }
}
