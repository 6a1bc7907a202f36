package org.carerecord.codec;

import java.util.List;
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

/** Turns the values that bodies share into their Avro records. */
final class ValueToAvro {

    private ValueToAvro() {}

    static Code code(Coding coding) {
        return new Code(coding.system(), coding.code(), coding.display());
    }

    static CodedConcept concept(Concept concept) {
        return new CodedConcept(
                concept.codings().stream().map(ValueToAvro::code).toList(), concept.text());
    }

    static @Nullable CodedConcept optional(@Nullable Concept concept) {
        return concept == null ? null : concept(concept);
    }

    static List<CodedConcept> concepts(List<Concept> concepts) {
        return concepts.stream().map(ValueToAvro::concept).toList();
    }

    static @Nullable String time(@Nullable ClinicalTime time) {
        return time == null ? null : time.text();
    }

    static @Nullable Timing when(@Nullable When when) {
        return when == null
                ? null
                : new Timing(time(when.at()), time(when.start()), time(when.end()), when.text());
    }

    static @Nullable Amount amount(@Nullable Quantity quantity) {
        return quantity == null
                ? null
                : new Amount(
                        quantity.value(),
                        quantity.comparator(),
                        quantity.unit(),
                        quantity.system(),
                        quantity.code());
    }

    static ReferenceInterval range(ReferenceRange range) {
        return new ReferenceInterval(amount(range.low()), amount(range.high()), range.text());
    }

    static @Nullable Object value(@Nullable ObservationValue value) {
        return switch (value) {
            case null -> null;
            case ObservationValue.Measured measured -> amount(measured.quantity());
            case ObservationValue.Coded coded -> concept(coded.concept());
            case ObservationValue.Text text -> text.text();
        };
    }
}
