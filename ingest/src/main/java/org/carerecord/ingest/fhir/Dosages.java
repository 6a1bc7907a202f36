package org.carerecord.ingest.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * How medicines are taken, in words: the source's own where it gives some, with the instructions
 * and limits that stand beside them; else from all its parts. A part left away is a dose misread:
 * 10 mg on Mondays is not 10 mg.
 */
final class Dosages {

    private Dosages() {}

    /** The instructions, in the order in which they are followed. */
    static List<String> words(List<Dosage> dosages) {
        return DataTypes.texts(inOrder(dosages).map(Dosages::words));
    }

    private static Stream<Dosage> inOrder(List<Dosage> dosages) {
        return dosages.stream().allMatch(Dosage::hasSequence)
                ? dosages.stream().sorted(Comparator.comparingInt(Dosage::getSequence))
                : dosages.stream();
    }

    private static String words(Dosage dosage) {
        List<@Nullable String> parts = new ArrayList<>();
        if (dosage.hasText()) {
            String text = dosage.getText();
            parts.add(text);
            String said = text.toLowerCase(Locale.ROOT);
            instructions(dosage)
                    .filter(words -> !said.contains(words.toLowerCase(Locale.ROOT)))
                    .forEach(parts::add);
        } else {
            parts.add(DataTypes.concept(dosage.getMethod()).words());
            for (DosageDoseAndRateComponent dose : dosage.getDoseAndRate()) {
                parts.add(amount(dose.getDose()));
                parts.add(amount(dose.getRate()));
            }
            parts.addAll(Timings.words(dosage.getTiming()));
            parts.add(DataTypes.concept(dosage.getSite()).words());
            parts.add(DataTypes.concept(dosage.getRoute()).words());
            parts.add(asNeeded(dosage.getAsNeeded()));
            instructions(dosage).forEach(parts::add);
        }
        limits(dosage).forEach(parts::add);
        return String.join(", ", DataTypes.texts(parts.stream()));
    }

    private static Stream<String> instructions(Dosage dosage) {
        return DataTypes.texts(
                Stream.concat(
                        dosage.getAdditionalInstruction().stream()
                                .map(instruction -> DataTypes.concept(instruction).words()),
                        Stream.ofNullable(dosage.getPatientInstruction())))
                .stream();
    }

    private static Stream<String> limits(Dosage dosage) {
        return Stream.of(
                        limit(DataTypes.words(dosage.getMaxDosePerPeriod(), "per"), ""),
                        limit(DataTypes.words(dosage.getMaxDosePerAdministration()), " at a time"),
                        limit(DataTypes.words(dosage.getMaxDosePerLifetime()), " in a lifetime"))
                .filter(words -> !words.isEmpty());
    }

    private static String limit(String amount, String when) {
        return amount.isEmpty() ? "" : "at most " + amount + when;
    }

    private static @Nullable String amount(@Nullable Type amount) {
        return switch (amount) {
            case Quantity quantity -> DataTypes.words(quantity);
            case Range range -> DataTypes.words(range);
            case Ratio ratio -> DataTypes.words(ratio, "per");
            case null, default -> null;
        };
    }

    private static @Nullable String asNeeded(@Nullable Type asNeeded) {
        return switch (asNeeded) {
            case BooleanType said when Boolean.TRUE.equals(said.getValue()) -> "as needed";
            case CodeableConcept reason -> "as needed: " + DataTypes.concept(reason).words();
            case null, default -> null;
        };
    }
}
