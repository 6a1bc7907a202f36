package org.carerecord.query.fhir.element;

import java.util.List;

/** What an element holds. */
public sealed interface FhirValue {

    /** A primitive that is text in JSON: string, code, uri, date, dateTime, base64Binary. */
    record Text(String text) implements FhirValue {}

    /**
     * A primitive that is text in JSON and has extensions.
     *
     * @param text the value
     * @param extensions an element that has nothing else
     */
    record Extended(String text, FhirElement extensions) implements FhirValue {}

    /** A primitive that is a number in JSON, as it was given: no digit is added or lost. */
    record Digits(String digits) implements FhirValue {}

    /** A primitive that is a boolean in JSON. */
    record Flag(boolean flag) implements FhirValue {}

    /** The XHTML of a narrative: one {@code div} with its namespace, well-formed. */
    record Narrative(String div) implements FhirValue {}

    /**
     * A primitive without a value, whose extensions say why.
     *
     * @param extensions an element that has nothing else
     */
    record Lacking(FhirElement extensions) implements FhirValue {}

    /**
     * An element with children, or a resource.
     *
     * @param element it
     */
    record Complex(FhirElement element) implements FhirValue {}

    /** An element that repeats; never empty, all of one kind. */
    record Several(List<FhirValue> values) implements FhirValue {

        /** Copies the list. */
        public Several {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("Expected at least one value");
            }
        }
    }
}
