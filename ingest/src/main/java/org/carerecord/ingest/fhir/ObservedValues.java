package org.carerecord.ingest.fhir;

import java.util.stream.Stream;
import org.carerecord.event.ObservationValue;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.SampledData;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** The values an observation can have: amounts and codes as such, all else in the source's text. */
final class ObservedValues {

    private ObservedValues() {}

    static @Nullable ObservationValue value(String field, @Nullable Type value, Reading reading) {
        return switch (value) {
            case null -> null;
            case Quantity quantity -> new ObservationValue.Measured(DataTypes.quantity(quantity));
            case CodeableConcept concept -> new ObservationValue.Coded(DataTypes.concept(concept));
            case PrimitiveType<?> primitive -> text(DataTypes.text(primitive));
            case Range range -> text(DataTypes.words(range));
            case Ratio ratio -> text(DataTypes.words(ratio, ":"));
            case Period period ->
                    text(
                            DataTypes.words(
                                    Stream.of(
                                            DataTypes.text(period.getStartElement()),
                                            "to",
                                            DataTypes.text(period.getEndElement()))));
            case SampledData samples -> text(samples(samples));
            default -> {
                reading.problem(field, "Expected a value of one of FHIR R4's types");
                yield null;
            }
        };
    }

    /** The numbers, and how they are to be read: without scale and unit they are no values. */
    private static @Nullable String samples(SampledData samples) {
        String scale =
                String.join(
                        ", ",
                        DataTypes.texts(
                                Stream.of(
                                        around("each times ", samples.getFactorElement(), ""),
                                        samples.hasOrigin()
                                                ? "from " + DataTypes.words(samples.getOrigin())
                                                : null,
                                        around("every ", samples.getPeriodElement(), " ms"),
                                        around("", samples.getDimensionsElement(), " at a time"),
                                        around("L below ", samples.getLowerLimitElement(), ""),
                                        around("U above ", samples.getUpperLimitElement(), ""))));
        String data = DataTypes.given(samples.getData());
        return data == null || scale.isEmpty() ? data : data + " (" + scale + ")";
    }

    private static @Nullable String around(String before, PrimitiveType<?> number, String after) {
        String words = DataTypes.text(number);
        return words == null ? null : before + words + after;
    }

    private static @Nullable ObservationValue text(@Nullable String text) {
        return text == null || text.isBlank() ? null : new ObservationValue.Text(text);
    }
}
