package org.carerecord.query.fhir.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirValue;

/**
 * Looks into resources. A path is names with points between; a name ending in {@code [x]} means the
 * element in whichever of its types it is there.
 */
final class FhirTree {

    private static final String CHOICE = "[x]";

    private FhirTree() {}

    /** The elements at a path, those that repeat one by one. */
    static List<FhirElement> at(FhirElement element, String path) {
        return values(element, path)
                .filter(FhirValue.Complex.class::isInstance)
                .map(value -> ((FhirValue.Complex) value).element())
                .toList();
    }

    /** The text of a child, whatever its extensions say beside it. */
    static Optional<String> text(FhirElement element, String name) {
        return element.child(name).flatMap(FhirTree::text);
    }

    /** The values at a path, those that repeat one by one. */
    static Stream<FhirValue> values(FhirElement element, String path) {
        int point = path.indexOf('.');
        if (point < 0) {
            return children(element, path);
        }
        return children(element, path.substring(0, point))
                .filter(FhirValue.Complex.class::isInstance)
                .flatMap(value ->
                        values(((FhirValue.Complex) value).element(), path.substring(point + 1)));
    }

    private static Stream<FhirValue> children(FhirElement element, String name) {
        return element.children().stream()
                .filter(child -> isNamed(child.name(), name))
                .flatMap(child ->
                        child.value() instanceof FhirValue.Several(var values)
                                ? values.stream()
                                : Stream.of(child.value()));
    }

    private static boolean isNamed(String child, String name) {
        if (!name.endsWith(CHOICE)) {
            return child.equals(name);
        }
        int length = name.length() - CHOICE.length();
        return child.length() > length
                && child.startsWith(name.substring(0, length))
                && Character.isUpperCase(child.charAt(length));
    }

    private static Optional<String> text(FhirValue value) {
        return switch (value) {
            case FhirValue.Text(var text) -> Optional.of(text);
            case FhirValue.Extended(var text, _) -> Optional.of(text);
            case FhirValue.Digits _,
                    FhirValue.Flag _,
                    FhirValue.Narrative _,
                    FhirValue.Lacking _,
                    FhirValue.Complex _,
                    FhirValue.Several _ ->
                    Optional.empty();
        };
    }
}
