package org.carerecord.codec;

import java.util.List;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/** Reads the values that bodies share from Avro's binary encoding. */
final class ValueFromAvro {

    private static final int KINDS_OF_VALUE = 4;

    private ValueFromAvro() {}

    static Coding coding(AvroBytes in) {
        return new Coding(in.optionalWord(), in.optionalWord(), in.optionalWord());
    }

    static Concept concept(AvroBytes in) {
        return new Concept(in.list(ValueFromAvro::coding), in.optionalWord());
    }

    static @Nullable Concept optional(AvroBytes in) {
        return in.optional(ValueFromAvro::concept);
    }

    static List<Concept> concepts(AvroBytes in) {
        return in.list(ValueFromAvro::concept);
    }

    static @Nullable ClinicalTime time(String field, AvroBytes in) {
        String text = in.optionalText();
        if (text == null) {
            return null;
        }
        return ClinicalTime.parse(text)
                .orElseThrow(() -> new InvalidFieldException(field, ClinicalTime.RULE));
    }

    static @Nullable When when(String field, AvroBytes in) {
        return in.optional(timing ->
                new When(
                        time(field, timing),
                        time(field, timing),
                        time(field, timing),
                        timing.optionalText()));
    }

    private static Quantity quantity(AvroBytes in) {
        return new Quantity(
                in.optionalText(),
                in.optionalWord(),
                in.optionalWord(),
                in.optionalWord(),
                in.optionalWord());
    }

    static ReferenceRange range(AvroBytes in) {
        return new ReferenceRange(
                in.optional(ValueFromAvro::quantity),
                in.optional(ValueFromAvro::quantity),
                in.optionalText());
    }

    static @Nullable ObservationValue value(AvroBytes in) {
        return switch (in.branch(KINDS_OF_VALUE)) {
            case 0 -> null;
            case 1 -> new ObservationValue.Measured(quantity(in));
            case 2 -> new ObservationValue.Coded(concept(in));
            default -> new ObservationValue.Text(in.text());
        };
    }
}
