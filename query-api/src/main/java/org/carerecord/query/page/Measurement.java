package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.query.words.HarmlessText;
import org.carerecord.query.words.InterpretationText;
import org.jspecify.annotations.Nullable;

/**
 * A number that can stand in a chart: measured at a known time, in a unit that is never converted.
 *
 * @param series what was measured: the test, or a part of it
 * @param unit as the source gave it
 * @param time when, as precisely as the source says
 * @param value the number
 * @param bound how the value is a bound, as the source gave it, such as {@code <=}; empty for none
 * @param abnormal whether the source calls it other than it should be
 * @param low the lower end of the reference range, in the same unit
 * @param high the upper end
 */
record Measurement(
        String series,
        String unit,
        ClinicalTime time,
        double value,
        String bound,
        boolean abnormal,
        OptionalDouble low,
        OptionalDouble high) {

    /** What a chart can show; beyond it a value is in the table alone. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,12})?([eE][+-]?\\d{1,2})?");

    /** The numbers of an observation and of its parts; none where it has no time or no numbers. */
    static List<Measurement> of(Observation observation) {
        Optional<ClinicalTime> time = time(observation);
        if (time.isEmpty()) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        of(
                        observation.code(),
                        time.get(),
                        observation.value(),
                        observation.interpretations(),
                        observation.referenceRanges())
                .ifPresent(all::add);
        for (Observation.Component part : observation.components()) {
            of(
                            part.code(),
                            time.get(),
                            part.value(),
                            part.interpretations(),
                            part.referenceRanges())
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private static Optional<ClinicalTime> time(Observation observation) {
        return Optional.ofNullable(observation.effective())
                .flatMap(when -> when.sortTime())
                .or(() -> Optional.ofNullable(observation.issued()));
    }

    private static Optional<Measurement> of(
            Concept code,
            ClinicalTime time,
            @Nullable ObservationValue value,
            List<Concept> interpretations,
            List<ReferenceRange> ranges) {
        if (!(value instanceof ObservationValue.Measured(Quantity quantity))) {
            return Optional.empty();
        }
        OptionalDouble number = number(quantity);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReferenceRange> range =
                ranges.size() == 1 ? Optional.of(ranges.getFirst()) : Optional.empty();
        return Optional.of(
                new Measurement(
                        HarmlessText.line(code.words()),
                        unit(quantity),
                        time,
                        number.getAsDouble(),
                        bound(quantity),
                        interpretations.stream().anyMatch(InterpretationText::isAbnormal),
                        end(range.map(ReferenceRange::low), quantity),
                        end(range.map(ReferenceRange::high), quantity)));
    }

    /** The place in time, in milliseconds since 1970: the first moment that the time can mean. */
    double millis() {
        return time.start().toEpochMilli();
    }

    /** The end of a range, where it is in the unit of the value or in none. */
    private static OptionalDouble end(Optional<Quantity> end, Quantity value) {
        return end.filter(one -> unit(one).isEmpty() || unit(one).equals(unit(value)))
                .map(Measurement::number)
                .orElseGet(OptionalDouble::empty);
    }

    private static OptionalDouble number(Quantity quantity) {
        String text = quantity.value();
        return text != null && NUMBER.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    private static String unit(Quantity quantity) {
        String unit = quantity.unit() == null ? quantity.code() : quantity.unit();
        return unit == null ? "" : HarmlessText.line(unit);
    }

    private static String bound(Quantity quantity) {
        String comparator = quantity.comparator();
        return comparator == null ? "" : HarmlessText.line(comparator);
    }
}
