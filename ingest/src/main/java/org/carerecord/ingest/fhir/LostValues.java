package org.carerecord.ingest.fhir;

import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lenient towards everything a resource may hold beyond the standard, except where reading on would
 * lose a value without a word: those elements are noted. HAPI FHIR's own lenient handler logs the
 * values, which may be a person's, and goes on without them.
 */
final class LostValues extends ErrorHandlerAdapter {

    private final List<String> problems = new ArrayList<>();

    /** What would be lost: element and rule, never the value. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void incorrectJsonType(
            @Nullable IParseLocation location,
            String element,
            ValueType expected,
            @Nullable ScalarType expectedScalar,
            ValueType found,
            @Nullable ScalarType foundScalar) {
        if (expected != ValueType.SCALAR && found == ValueType.SCALAR) {
            problems.add(element + ": Expected a JSON object or array, but it is a single value");
        }
    }

    @Override
    public void unexpectedRepeatingElement(@Nullable IParseLocation location, String element) {
        problems.add(element + ": Expected one value, but there are several");
    }

    @Override
    public void invalidValue(@Nullable IParseLocation location, String value, String error) {
        // Unknown codes and odd dates keep their text: the mappers take or refuse them by name.
        boolean textIsKept = error.startsWith("Unknown ") || error.startsWith("Invalid date/time ");
        if (!textIsKept && !value.isBlank()) {
            String element = location == null ? "a value" : location.getParentElementName();
            problems.add(element + ": Expected a value of the element's FHIR type");
        }
    }
}
