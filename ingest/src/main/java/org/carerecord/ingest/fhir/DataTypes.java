package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** FHIR's data types as those of events. The text of codes and decimals stays as given. */
final class DataTypes {

    private DataTypes() {}

    /** The text of a primitive as given, even where FHIR would not allow it; null for none. */
    static @Nullable String text(PrimitiveType<?> element) {
        return given(element.getValueAsString());
    }

    /** Null for blank. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static Coding coding(org.hl7.fhir.r4.model.Coding coding) {
        return new Coding(
                given(coding.getSystem()), given(coding.getCode()), given(coding.getDisplay()));
    }

    /** The concept, empty where the source gives none. */
    static Concept concept(CodeableConcept concept) {
        return new Concept(
                concept.getCoding().stream().map(DataTypes::coding).toList(),
                given(concept.getText()));
    }

    /** The concept, null where the source gives none. */
    static @Nullable Concept optional(CodeableConcept concept) {
        Concept translated = concept(concept);
        return translated.isEmpty() ? null : translated;
    }

    /** The concept of the first of some extensions that has one; null where none has. */
    static @Nullable Concept ofExtensions(List<Extension> extensions) {
        return extensions.stream()
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .map(DataTypes::concept)
                .filter(concept -> !concept.isEmpty())
                .findFirst()
                .orElse(null);
    }

    static List<Concept> concepts(List<CodeableConcept> concepts) {
        return concepts.stream()
                .map(DataTypes::concept)
                .filter(concept -> !concept.isEmpty())
                .toList();
    }

    /** The code of a status that FHIR puts into a concept; its text where there is no code. */
    static @Nullable String statusCode(CodeableConcept status) {
        return status.getCoding().stream()
                .map(org.hl7.fhir.r4.model.Coding::getCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(given(status.getText()));
    }

    /** Whether any code of a status says so. */
    static boolean says(CodeableConcept status, String code) {
        return status.getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
    }

    static Quantity quantity(org.hl7.fhir.r4.model.Quantity quantity) {
        return new Quantity(
                text(quantity.getValueElement()),
                text(quantity.getComparatorElement()),
                given(quantity.getUnit()),
                given(quantity.getSystem()),
                given(quantity.getCode()));
    }

    static ReferenceRange range(ObservationReferenceRangeComponent range) {
        return new ReferenceRange(
                range.hasLow() ? quantity(range.getLow()) : null,
                range.hasHigh() ? quantity(range.getHigh()) : null,
                given(rangeText(range)));
    }

    /** The range's words, and whom it is for: another's range makes a value look normal. */
    private static @Nullable String rangeText(ObservationReferenceRangeComponent range) {
        if (!range.hasType() && !range.hasAppliesTo() && !range.hasAge()) {
            return range.getText();
        }
        String age = words(range.getAge());
        return String.join(
                ", ",
                texts(
                        Stream.of(
                                        Stream.of(range.getText()),
                                        Stream.of(concept(range.getType()).words()),
                                        concepts(range.getAppliesTo()).stream().map(Concept::words),
                                        Stream.of(age.isEmpty() ? null : "age " + age))
                                .flatMap(parts -> parts)));
    }

    /** The amount in words, for example {@code < 12.50 mg}. */
    static String words(org.hl7.fhir.r4.model.Quantity quantity) {
        return words(
                Stream.of(
                        text(quantity.getComparatorElement()),
                        text(quantity.getValueElement()),
                        quantity.hasUnit() ? quantity.getUnit() : quantity.getCode()));
    }

    /** The range in words: {@code 3 to 5 a}; an open one never as if its bound were the value. */
    static String words(org.hl7.fhir.r4.model.Range range) {
        String low = range.hasLow() ? words(range.getLow()) : "";
        String high = range.hasHigh() ? words(range.getHigh()) : "";
        if (low.isEmpty() || high.isEmpty()) {
            return low.isEmpty() ? labelled("up to", high) : labelled("at least", low);
        }
        return low + " to " + high;
    }

    /** Words behind what they are; empty where there are none. */
    static String labelled(String label, @Nullable String words) {
        return words == null || words.isEmpty() ? "" : label + " " + words;
    }

    /** The ratio in words, for example {@code 4 g per 24 h}; its numerator where that is all. */
    static String words(org.hl7.fhir.r4.model.Ratio ratio, String of) {
        String whole = ratio.hasDenominator() ? words(ratio.getDenominator()) : "";
        String part = ratio.hasNumerator() ? words(ratio.getNumerator()) : "";
        return whole.isEmpty() ? part : words(Stream.of(part, of, whole));
    }

    static String words(Stream<@Nullable String> parts) {
        return parts.filter(part -> given(part) != null).collect(Collectors.joining(" "));
    }

    static List<String> notes(List<Annotation> notes) {
        return texts(notes.stream().map(Annotation::getText));
    }

    /** The texts that are not blank. */
    static List<String> texts(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).filter(text -> !text.isBlank()).toList();
    }

    /** The identifier as {@code system|value}; null where it has no value. */
    static @Nullable String token(Identifier identifier) {
        if (!identifier.hasValue()) {
            return null;
        }
        return identifier.hasSystem()
                ? identifier.getSystem() + "|" + identifier.getValue()
                : identifier.getValue();
    }

    /** The name in one line, as the source writes it or from its parts. */
    static @Nullable String name(HumanName name) {
        if (name.hasText()) {
            return name.getText();
        }
        return given(
                words(
                        Stream.of(
                                        name.getPrefix().stream(),
                                        name.getGiven().stream(),
                                        Stream.ofNullable(name.getFamilyElement()))
                                .flatMap(parts -> parts)
                                .map(PrimitiveType::getValueAsString)));
    }
}
