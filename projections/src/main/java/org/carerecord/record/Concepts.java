package org.carerecord.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;

/** The codes of a statement, as far as statements are compared by them. */
final class Concepts {

    /** A code of a named system; a code of no system says nothing to another provider. */
    record Code(String system, String code) {}

    private Concepts() {}

    /** The codes of a concept, each once, in its order. */
    static List<Code> codes(Concept concept) {
        List<Code> codes = new ArrayList<>(concept.codings().size());
        for (Coding coding : concept.codings()) {
            String system = coding.system();
            String value = coding.code();
            if (system != null && value != null && !value.isBlank()) {
                var code = new Code(system, value);
                if (!codes.contains(code)) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    /** Whether two concepts share a code. */
    static boolean share(Concept one, Concept other) {
        return !Collections.disjoint(codes(one), codes(other));
    }
}
