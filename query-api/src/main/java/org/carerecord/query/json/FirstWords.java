package org.carerecord.query.json;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Concept;

/** The words of a statement that has no code of its own: the first that there are. */
final class FirstWords {

    private FirstWords() {}

    /** The first words that say something; empty if there are none. */
    static String of(List<Stream<String>> candidates) {
        return candidates.stream()
                .flatMap(words -> words)
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
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
