package org.carerecord.codec;

import java.util.List;
import java.util.function.Function;
import org.carerecord.avro.Amount;
import org.carerecord.avro.Code;
import org.carerecord.avro.CodedConcept;
import org.carerecord.avro.ReferenceInterval;
import org.carerecord.avro.Timing;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/** Turns the Avro records that bodies share into values. */
final class ValueFromAvro {

    private ValueFromAvro() {}

    static Coding coding(Code code) {
        return new Coding(code.getSystem(), code.getCode(), code.getDisplay());
    }

    static Concept concept(CodedConcept concept) {
        return new Concept(each(concept.getCodes(), ValueFromAvro::coding), concept.getText());
    }

    static @Nullable Concept optional(@Nullable CodedConcept concept) {
        return concept == null ? null : concept(concept);
    }

    static List<Concept> concepts(List<CodedConcept> concepts) {
        return each(concepts, ValueFromAvro::concept);
    }

    /** A summary makes thousands of lists, most of them of one item or none. */
    static <A, V> List<V> each(List<A> items, Function<A, V> translation) {
        return switch (items.size()) {
            case 0 -> List.of();
            case 1 -> List.of(translation.apply(items.getFirst()));
            default -> items.stream().map(translation).toList();
        };
    }

    static @Nullable ClinicalTime time(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return ClinicalTime.parse(text)
                .orElseThrow(() -> new InvalidFieldException(field, ClinicalTime.RULE));
    }

    static @Nullable When when(String field, @Nullable Timing timing) {
        return timing == null
                ? null
                : new When(
                        time(field, timing.getAt()),
                        time(field, timing.getStart()),
                        time(field, timing.getEnd()),
                        timing.getText());
    }

    static @Nullable Quantity quantity(@Nullable Amount amount) {
        return amount == null
                ? null
                : new Quantity(
                        amount.getValue(),
                        amount.getComparator(),
                        amount.getUnit(),
                        amount.getSystem(),
                        amount.getCode());
    }

    static ReferenceRange range(ReferenceInterval range) {
        return new ReferenceRange(
                quantity(range.getLow()), quantity(range.getHigh()), range.getText());
    }

    static @Nullable ObservationValue value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Amount amount ->
                    new ObservationValue.Measured(
                            new Quantity(
                                    amount.getValue(),
                                    amount.getComparator(),
                                    amount.getUnit(),
                                    amount.getSystem(),
                                    amount.getCode()));
            case CodedConcept concept -> new ObservationValue.Coded(concept(concept));
            default -> new ObservationValue.Text(value.toString());
        };
    }
}
