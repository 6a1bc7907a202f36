package org.carerecord.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.Author;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.When;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one resource: its times, its links to the rest of the Bundle, and the problems met
 * on the way.
 */
final class Reading {

    private final Targets targets;
    private final List<String> problems = new ArrayList<>();

    Reading(Targets targets) {
        this.targets = targets;
    }

    /** Field and rule of everything that keeps the resource from being mapped. */
    List<String> problems() {
        return problems;
    }

    /** Notes that a field breaks a rule. */
    void problem(String field, String rule) {
        problems.add(field + ": " + rule);
    }

    /** The time as given; null where there is none or it breaks the rule, which is noted. */
    @Nullable ClinicalTime time(String field, @Nullable BaseDateTimeType element) {
        String text = element == null ? null : DataTypes.text(element);
        if (text == null) {
            return null;
        }
        Optional<ClinicalTime> time = ClinicalTime.parse(text);
        if (time.isEmpty()) {
            problem(field, ClinicalTime.RULE);
        }
        return time.orElse(null);
    }

    /** A choice of time types as one. */
    @Nullable When when(String field, @Nullable Type element) {
        return switch (element) {
            case null -> null;
            case BaseDateTimeType moment -> at(time(field, moment));
            case Period period -> between(field, period);
            case StringType words -> inWords(DataTypes.text(words));
            case Quantity amount -> inWords(DataTypes.words(amount));
            case Range range -> inWords(DataTypes.words(range));
            case Timing timing -> timing(field, timing);
            default -> {
                problem(field, "Expected a date, a period, an age or words");
                yield null;
            }
        };
    }

    private static @Nullable When at(@Nullable ClinicalTime time) {
        return time == null ? null : When.at(time);
    }

    private static @Nullable When inWords(@Nullable String words) {
        return DataTypes.given(words) == null ? null : When.inWords(Objects.requireNonNull(words));
    }

    private @Nullable When between(String field, Period period) {
        ClinicalTime start = time(field + ".start", period.getStartElement());
        ClinicalTime end = time(field + ".end", period.getEndElement());
        return start == null && end == null ? null : When.between(start, end);
    }

    private @Nullable When timing(String field, Timing timing) {
        if (timing.hasEvent()) {
            return when(field + ".event", timing.getEvent().getFirst());
        }
        return inWords(DataTypes.concept(timing.getCode()).words());
    }

    /** Entry id of what a reference points to; null where that is not known. */
    @Nullable String link(Reference reference, String assumedType) {
        return targets.entryId(reference, assumedType).orElse(null);
    }

    /** Entry ids of what the references point to, as far as known. */
    List<String> links(List<Reference> references, String assumedType) {
        return references.stream()
                .flatMap(reference -> targets.entryId(reference, assumedType).stream())
                .toList();
    }

    /** What a reference points to, within the resource or the Bundle. */
    Optional<Resource> target(Reference reference, String assumedType) {
        return targets.resource(reference, assumedType);
    }

    /** Whether a reference is to a resource of this type, as far as it can be told. */
    boolean isA(Reference reference, String type) {
        return type.equals(targets.typeOf(reference, type));
    }

    /** The words a reference shows, else the name of what it points to; null for neither. */
    @Nullable String words(Reference reference, String assumedType) {
        return targets.words(reference, assumedType);
    }

    /** The ODS code of an organisation or a place as {@code system|value}; null for none. */
    @Nullable String odsCode(Reference reference, String assumedType) {
        return targets.odsCode(reference, assumedType);
    }

    /** The first of these who is a person at work; null for none. */
    @Nullable Author author(Stream<Reference> references) {
        return references
                .filter(reference -> !reference.isEmpty())
                .flatMap(reference -> targets.author(reference).stream())
                .findFirst()
                .orElse(null);
    }

    /** The reasons given as codes, then those given as references to problems. */
    List<Concept> reasons(List<CodeableConcept> codes, List<Reference> references) {
        return Stream.concat(
                        DataTypes.concepts(codes).stream(),
                        references.stream()
                                .flatMap(reference -> targets.reason(reference).stream()))
                .toList();
    }
}
