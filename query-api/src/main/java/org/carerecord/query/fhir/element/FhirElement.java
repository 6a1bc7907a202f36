package org.carerecord.query.fhir.element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element with children, or a resource. Children are added in FHIR's order; what is absent or
 * empty is not added at all, for FHIR has no empty elements. It is complete before it is handed on,
 * and nobody changes it after that.
 */
public final class FhirElement {

    private static final Set<String> BEFORE_NARRATIVE =
            Set.of("id", "meta", "implicitRules", "language");

    private final @Nullable String resourceType;
    private final List<Child> children = new ArrayList<>();

    /** A child by its name. */
    public record Child(String name, FhirValue value) {}

    private FhirElement(@Nullable String resourceType) {
        this.resourceType = resourceType;
    }

    /** An element without children yet. */
    public static FhirElement element() {
        return new FhirElement(null);
    }

    /** A resource of a type, without children yet. */
    public static FhirElement resource(String type) {
        return new FhirElement(type);
    }

    /** The type of a resource; empty for an element. */
    public Optional<String> resourceType() {
        return Optional.ofNullable(resourceType);
    }

    /** The children, in order. */
    public List<Child> children() {
        return Collections.unmodifiableList(children);
    }

    /** Whether it has no children. */
    public boolean isEmpty() {
        return children.isEmpty();
    }

    /** The child of a name. */
    public Optional<FhirValue> child(String name) {
        return children.stream()
                .filter(child -> child.name().equals(name))
                .map(Child::value)
                .findFirst();
    }

    /** Adds a text, unless it is null or blank. */
    public FhirElement text(String name, @Nullable String text) {
        return text == null || text.isBlank()
                ? this
                : add(name, new FhirValue.Text(FhirText.allowed(text)));
    }

    /** Adds a text with extensions of its own, unless the text is blank. */
    public FhirElement text(String name, String text, List<FhirElement> extensions) {
        if (extensions.isEmpty() || text.isBlank()) {
            return text(name, text);
        }
        return add(
                name,
                new FhirValue.Extended(
                        FhirText.allowed(text), element().children("extension", extensions)));
    }

    /** Adds a primitive that has no value, with the extensions that say why. */
    public FhirElement lacking(String name, List<FhirElement> extensions) {
        return add(name, new FhirValue.Lacking(element().children("extension", extensions)));
    }

    /** Adds a text that repeats, unless there is none. */
    public FhirElement texts(String name, List<String> texts) {
        return several(
                name,
                texts.stream()
                        .filter(text -> !text.isBlank())
                        .map(text -> (FhirValue) new FhirValue.Text(FhirText.allowed(text))));
    }

    /** Adds a flag. */
    public FhirElement flag(String name, boolean flag) {
        return add(name, new FhirValue.Flag(flag));
    }

    /** Adds a number as it was given, unless it is null. */
    public FhirElement number(String name, @Nullable String digits) {
        return digits == null ? this : add(name, new FhirValue.Digits(digits));
    }

    /** Adds the XHTML of a narrative. */
    public FhirElement narrative(String name, String div) {
        return add(name, new FhirValue.Narrative(div));
    }

    /** Adds an element, unless it is null or has no children. */
    public FhirElement child(String name, @Nullable FhirElement element) {
        return element == null || element.isEmpty()
                ? this
                : add(name, new FhirValue.Complex(element));
    }

    /** Adds an element that repeats, without those that have no children. */
    public FhirElement children(String name, List<FhirElement> elements) {
        return several(
                name,
                elements.stream()
                        .filter(element -> !element.isEmpty())
                        .map(element -> (FhirValue) new FhirValue.Complex(element)));
    }

    /**
     * A copy of a resource that has a narrative: FHIR wants it after the id, {@code meta} and the
     * language, and before everything else.
     */
    public FhirElement withNarrative(FhirElement text) {
        var copy = new FhirElement(resourceType);
        int at = 0;
        while (at < children.size() && BEFORE_NARRATIVE.contains(children.get(at).name())) {
            copy.children.add(children.get(at++));
        }
        copy.child("text", text);
        copy.children.addAll(children.subList(at, children.size()));
        return copy;
    }

    private FhirElement several(String name, Stream<FhirValue> values) {
        List<FhirValue> list = values.toList();
        return list.isEmpty() ? this : add(name, new FhirValue.Several(list));
    }

    private FhirElement add(String name, FhirValue value) {
        children.add(new Child(name, value));
        return this;
    }
}
