package org.carerecord.query.words;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerecord.event.Concept;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.jspecify.annotations.Nullable;

/**
 * What an observation or a part of it found.
 *
 * @param subject what was looked at
 * @param value the value with comparator and unit as given; empty where there is none
 * @param missing why there is no value; empty where nothing is said
 * @param ranges the ranges that the value is read against
 * @param flags how the source judges the value, where it calls it other than it should be
 * @param neutral how the source judges the value, where it says neither that nor normal
 * @param unremarkable how the source judges the value, where it calls it normal
 */
record Finding(
        String subject,
        String value,
        String missing,
        List<String> ranges,
        List<String> flags,
        List<String> neutral,
        List<String> unremarkable) {

    static Finding of(Observation observation) {
        return of(
                observation.code(),
                observation.value(),
                observation.dataAbsentReason(),
                observation.interpretations(),
                observation.referenceRanges());
    }

    static Finding of(Observation.Component part) {
        return of(
                part.code(),
                part.value(),
                part.dataAbsentReason(),
                part.interpretations(),
                part.referenceRanges());
    }

    private static Finding of(
            Concept code,
            @Nullable ObservationValue value,
            @Nullable Concept dataAbsentReason,
            List<Concept> interpretations,
            List<ReferenceRange> referenceRanges) {
        return new Finding(
                code.isEmpty() ? "(part without a name)" : code.words(),
                value == null ? "" : value(value),
                dataAbsentReason == null ? "" : InterpretationText.missing(dataAbsentReason),
                referenceRanges.stream().map(Finding::range).filter(Finding::isSaid).toList(),
                judged(interpretations, InterpretationText::isAbnormal),
                judged(
                        interpretations,
                        judgement ->
                                !InterpretationText.isAbnormal(judgement)
                                        && !InterpretationText.isUnremarkable(judgement)),
                judged(interpretations, InterpretationText::isUnremarkable));
    }

    private static List<String> judged(List<Concept> judgements, Predicate<Concept> kind) {
        return judgements.stream().filter(kind).map(InterpretationText::of).toList();
    }

    /** The subject and the value, or that there is none. */
    String shortly() {
        return subject + ": " + (value.isEmpty() ? "no value" : value);
    }

    /** Everything: {@code Systolic pressure: 150 mmHg [90 mmHg to 140 mmHg] High}. */
    String whole() {
        return subject
                + ": "
                + String.join(
                        " ",
                        Stream.of(
                                        Stream.of(value),
                                        Stream.of(missing)
                                                .filter(Finding::isSaid)
                                                .map(reason -> "no value, " + reason),
                                        ranges.stream().map(range -> "[" + range + "]"),
                                        flags.stream(),
                                        neutral.stream(),
                                        unremarkable.stream())
                                .flatMap(words -> words)
                                .filter(Finding::isSaid)
                                .toList());
    }

    private static boolean isSaid(String words) {
        return !words.isBlank();
    }

    private static String value(ObservationValue value) {
        return switch (value) {
            case ObservationValue.Measured(var quantity) -> quantity(quantity);
            case ObservationValue.Coded(var concept) -> concept.words();
            case ObservationValue.Text(var text) -> text;
        };
    }

    private static String quantity(@Nullable Quantity quantity) {
        if (quantity == null) {
            return "";
        }
        String unit = quantity.unit() != null ? quantity.unit() : orEmpty(quantity.code());
        return orEmpty(quantity.comparator()) + Amount.of(orEmpty(quantity.value()), unit.strip());
    }

    /** The bounds, and the source's words where they say more than the bounds. */
    private static String range(ReferenceRange range) {
        String bounds = bounds(range);
        String text = orEmpty(range.text()).strip();
        if (text.isEmpty() || bounds.isEmpty()) {
            return bounds + text;
        }
        return says(text, range.low()) && says(text, range.high())
                ? text
                : bounds + " (" + text + ")";
    }

    private static String bounds(ReferenceRange range) {
        String low = quantity(range.low());
        String high = quantity(range.high());
        if (high.isEmpty()) {
            return low.isEmpty() ? "" : "from " + low;
        }
        return low.isEmpty() ? "up to " + high : low + " to " + high;
    }

    private static boolean says(String text, @Nullable Quantity bound) {
        return bound == null || text.contains(orEmpty(bound.value()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
