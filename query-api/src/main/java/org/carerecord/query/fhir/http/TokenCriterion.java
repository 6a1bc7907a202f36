package org.carerecord.query.fhir.http;

import java.util.Optional;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirValue;

/**
 * A code that is asked for (R4, section 3.1.1.4.10): {@code code} in any system, {@code
 * system|code}, {@code |code} in none, {@code system|} any code of it.
 *
 * @param path where the resource has its code, concept or identifier
 * @param system the system; blank for none at all, empty for any
 * @param code the code; empty for any
 */
record TokenCriterion(String path, Optional<String> system, Optional<String> code)
        implements Criterion {

    private static final char BETWEEN = '|';

    /**
     * Reads a value; empty where it asks for nothing.
     *
     * @param value with its escapes; a bar that has none separates where it is the first
     */
    static Optional<Criterion> parse(String path, String value) {
        int between = EscapedText.indexOf(value, BETWEEN, 0);
        String code = EscapedText.plain(value.substring(between + 1));
        Optional<String> system =
                between < 0
                        ? Optional.empty()
                        : Optional.of(EscapedText.plain(value.substring(0, between)));
        if (code.isBlank() && system.filter(given -> !given.isBlank()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new TokenCriterion(
                        path, system, code.isBlank() ? Optional.empty() : Optional.of(code)));
    }

    @Override
    public boolean test(FhirElement resource) {
        return FhirTree.values(resource, path).anyMatch(this::isMeant);
    }

    private boolean isMeant(FhirValue value) {
        return switch (value) {
            case FhirValue.Text(var text) -> isMeant(text);
            case FhirValue.Extended(var text, _) -> isMeant(text);
            case FhirValue.Flag(var flag) -> isMeant(Boolean.toString(flag));
            case FhirValue.Complex(var element) -> isMeant(element);
            case FhirValue.Several(var values) -> values.stream().anyMatch(this::isMeant);
            case FhirValue.Digits _, FhirValue.Narrative _, FhirValue.Lacking _ -> false;
        };
    }

    /** A plain code has a system that goes without saying, so that any system asked for fits. */
    private boolean isMeant(String plain) {
        return matches(Optional.empty(), Optional.of(plain), true);
    }

    /** A concept by each of its codings; a coding or an identifier by itself. */
    private boolean isMeant(FhirElement element) {
        return element.child("coding").isPresent()
                ? FhirTree.at(element, "coding").stream().anyMatch(this::isMeant)
                : matches(
                        FhirTree.text(element, "system"),
                        FhirTree.text(element, "code").or(() -> FhirTree.text(element, "value")),
                        false);
    }

    private boolean matches(Optional<String> has, Optional<String> is, boolean plain) {
        boolean systemFits =
                plain
                        || system.isEmpty()
                        || (system.get().isBlank() ? has.isEmpty() : has.equals(system));
        return systemFits && (code.isEmpty() ? is.isPresent() : is.equals(code));
    }
}
