package org.carerecord.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Concept;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What orders and statements of medicines share: which medicine, and how it is taken. */
final class Medicines {

    private Medicines() {}

    /** The medicine, by code or by the Medication referred to, else the reference's words. */
    static Concept medicine(@Nullable Type medicine, Reading reading) {
        return switch (medicine) {
            case CodeableConcept concept -> DataTypes.concept(concept);
            case Reference reference -> referredTo(reference, reading);
            case null, default -> new Concept(List.of(), null);
        };
    }

    private static Concept referredTo(Reference reference, Reading reading) {
        Concept code =
                reading.target(reference, "Medication")
                        .filter(Medication.class::isInstance)
                        .map(Medication.class::cast)
                        .map(medication -> DataTypes.concept(medication.getCode()))
                        .orElse(new Concept(List.of(), null));
        return code.isEmpty()
                ? new Concept(List.of(), DataTypes.given(reference.getDisplay()))
                : code;
    }

    /** The instructions in words, in order; those without words of their own from their parts. */
    static List<String> dosages(List<Dosage> dosages) {
        return DataTypes.texts(dosages.stream().map(Medicines::words));
    }

    private static String words(Dosage dosage) {
        if (dosage.hasText()) {
            return dosage.getText();
        }
        List<@Nullable String> parts = new ArrayList<>();
        for (DosageDoseAndRateComponent dose : dosage.getDoseAndRate()) {
            parts.add(amount(dose.getDose()));
            parts.add(amount(dose.getRate()));
        }
        parts.add(frequency(dosage.getTiming().getRepeat()));
        parts.add(DataTypes.concept(dosage.getTiming().getCode()).words());
        parts.add(DataTypes.concept(dosage.getRoute()).words());
        parts.add(asNeeded(dosage.getAsNeeded()));
        dosage.getAdditionalInstruction()
                .forEach(instruction -> parts.add(DataTypes.concept(instruction).words()));
        parts.add(dosage.getPatientInstruction());
        return String.join(", ", DataTypes.texts(parts.stream()));
    }

    private static @Nullable String amount(@Nullable Type amount) {
        return switch (amount) {
            case Quantity quantity -> DataTypes.words(quantity);
            case Range range -> DataTypes.words(range);
            case null, default -> null;
        };
    }

    private static @Nullable String frequency(TimingRepeatComponent repeat) {
        if (!repeat.hasPeriod()) {
            return null;
        }
        String times = repeat.hasFrequency() ? repeat.getFrequencyElement().asStringValue() : "1";
        return DataTypes.words(
                Stream.of(
                        times + " per",
                        DataTypes.text(repeat.getPeriodElement()),
                        DataTypes.text(repeat.getPeriodUnitElement())));
    }

    private static @Nullable String asNeeded(@Nullable Type asNeeded) {
        return switch (asNeeded) {
            case BooleanType said when Boolean.TRUE.equals(said.getValue()) -> "as needed";
            case CodeableConcept reason -> "as needed: " + DataTypes.concept(reason).words();
            case null, default -> null;
        };
    }
}
