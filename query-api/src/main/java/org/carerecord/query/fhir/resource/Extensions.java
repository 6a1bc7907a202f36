package org.carerecord.query.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** Extensions of a resource, in order; what is absent adds none. */
final class Extensions {

    /** The source's own word for an element. */
    static final String SOURCE_VALUE = own("source-value");

    /** Free text beside a resource whose type has no element for it. */
    static final String NOTE = own("note");

    private final List<FhirElement> extensions = new ArrayList<>();

    /** The address of one of this project's own extensions. */
    static String own(String name) {
        return FhirSystems.EXTENSION + name;
    }

    static FhirElement of(String url) {
        return FhirElement.element().text("url", url);
    }

    /** The source's own word for what R4 has another code for, or none. */
    static FhirElement sourceValue(String word) {
        return of(SOURCE_VALUE).text("valueString", word);
    }

    /** The value is not the source's, but how the record treats what the source does not say. */
    static FhirElement assumed() {
        return of(own("assumed")).flag("valueBoolean", true);
    }

    Extensions text(String url, @Nullable String text) {
        return text == null || text.isBlank() ? this : add(of(url).text("valueString", text));
    }

    Extensions texts(String url, List<String> texts) {
        texts.forEach(text -> text(url, text));
        return this;
    }

    Extensions time(String url, @Nullable ClinicalTime time) {
        return time == null ? this : add(Times.dateTime(of(url), "valueDateTime", time));
    }

    Extensions concept(String url, @Nullable Concept concept) {
        return concept == null || concept.isEmpty()
                ? this
                : add(of(url).child("valueCodeableConcept", Concepts.concept(concept)));
    }

    /** An identifier as {@code system|value}, or a value alone. */
    Extensions identifier(String url, @Nullable String token) {
        return token == null || token.isBlank()
                ? this
                : add(of(url).child("valueIdentifier", Envelope.identifier(token)));
    }

    Extensions add(FhirElement extension) {
        extensions.add(extension);
        return this;
    }

    Extensions addAll(List<FhirElement> others) {
        extensions.addAll(others);
        return this;
    }

    List<FhirElement> list() {
        return extensions;
    }
}
