package org.carerecord.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.jspecify.annotations.Nullable;

/** The codes of a statement, as far as statements are compared by them. */
final class Concepts {

    /** A code of a named system; a code of no system says nothing to another provider. */
    record Code(String system, String code) {

        /** Few systems are in use: the code alone tells most apart. */
        @Override
        public int hashCode() {
            return code.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Code that
                    && that.code.equals(code)
                    && that.system.equals(system);
        }
    }

    private Concepts() {}

    /** The codes of a concept, each once, in its order. */
    static List<Code> codes(Concept concept) {
        List<Code> codes = new ArrayList<>(concept.codings().size());
        for (Coding coding : concept.codings()) {
            Code code = code(coding);
            if (code != null && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** Whether a concept has one of these codes. */
    static boolean hasOneOf(Concept concept, Collection<Code> codes) {
        for (Coding coding : concept.codings()) {
            Code code = code(coding);
            if (code != null && codes.contains(code)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two concepts share a code. */
    static boolean share(Concept one, Concept other) {
        return hasOneOf(one, codes(other));
    }

    private static @Nullable Code code(Coding coding) {
        String system = coding.system();
        String value = coding.code();
        return system == null || value == null || value.isBlank() ? null : new Code(system, value);
    }
}
