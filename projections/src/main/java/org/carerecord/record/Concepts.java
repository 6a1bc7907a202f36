package org.carerecord.record;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Concept;

/** The codes of a statement, as far as statements are compared by them. */
final class Concepts {

    /** A code of a named system; a code of no system says nothing to another provider. */
    record Code(String system, String code) {}

    private Concepts() {}

    /** The codes of a concept. */
    static List<Code> codes(Concept concept) {
        return concept.codings().stream()
                .flatMap(coding ->
                        coding.system() == null || coding.code() == null || coding.code().isBlank()
                                ? Stream.empty()
                                : Stream.of(new Code(coding.system(), coding.code())))
                .distinct()
                .toList();
    }

    /** Whether two concepts share a code. */
    static boolean share(Concept one, Concept other) {
        List<Code> codes = codes(other);
        return codes(one).stream().anyMatch(codes::contains);
    }
}
