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
            case Ratio ratio ->
                    text(
                            DataTypes.words(ratio.getNumerator())
                                    + " : "
                                    + DataTypes.words(ratio.getDenominator()));
            case Period period ->
                    text(
                            DataTypes.words(
                                    Stream.of(
                                            DataTypes.text(period.getStartElement()),
                                            "to",
                                            DataTypes.text(period.getEndElement()))));
            case SampledData samples -> text(samples.getData());
            default -> {
                reading.problem(field, "Expected a value of one of FHIR R4's types");
                yield null;
            }
        };
    }

    private static @Nullable ObservationValue text(@Nullable String text) {
        return text == null || text.isBlank() ? null : new ObservationValue.Text(text);
    }
}
