package org.carerecord.testkit.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carerecord.event.Attachment;
import org.carerecord.event.Concept;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.jspecify.annotations.Nullable;

/** Bodies of observations and of the reports that gather them. */
final class ObservedBodies {

    private static final List<String> UNITS = List.of("g/L", "mmol/L", "umol/L", "mm[Hg]", "%");
    private static final List<String> ODD_VALUES =
            List.of("5.10", "0", "-0.0", "1e-7", "0.1000000000000000055", "not a number");

    private static final List<Concept> FLAGS =
            List.of(Codes.local("H", "High"), Codes.local("L", "Low"));

    private static final List<Concept> FINDINGS =
            List.of(
                    Codes.snomed("266919005", "Never smoked tobacco"),
                    Codes.snomed("77176002", "Smoker"),
                    Codes.snomed("77386006", "Pregnant"));

    private static final List<Concept> NO_VALUE =
            List.of(Codes.local("masked", "Masked"), Codes.local("unknown", "Unknown"));

    private static final Concept BLOOD_PRESSURE = ClinicalVocabulary.VITAL_SIGNS.getFirst();
    private static final Concept SYSTOLIC = Codes.loinc("8480-6", "Systolic blood pressure");
    private static final Concept DIASTOLIC = Codes.loinc("8462-4", "Diastolic blood pressure");

    private final Details details;
    private final Chance chance;

    ObservedBodies(Details details) {
        this.details = details;
        this.chance = details.chance();
    }

    Observation observation(Statement statement) {
        boolean inParts = statement.code().equals(BLOOD_PRESSURE);
        ObservationValue value = inParts ? null : valueOrNull();
        return new Observation(
                statement.code(),
                statement.status(),
                List.of(),
                details.from(statement.time()),
                details.timeOrNull(),
                value,
                inParts || value != null ? null : chance.pick(NO_VALUE),
                details.concepts(FLAGS),
                details.few(this::range),
                inParts ? List.of(part(SYSTOLIC, 90), part(DIASTOLIC, 50)) : List.of(),
                null,
                null,
                List.of(),
                details.notes());
    }

    private Observation.Component part(Concept code, int least) {
        return new Observation.Component(
                code, measured(least + chance.below(60), "mm[Hg]"), null, List.of(), List.of());
    }

    private @Nullable ObservationValue valueOrNull() {
        return switch (chance.below(8)) {
            case 0 -> null;
            case 1 -> new ObservationValue.Text(details.text());
            case 2 -> new ObservationValue.Coded(chance.pick(FINDINGS));
            case 3 ->
                    new ObservationValue.Measured(
                            new Quantity(chance.pick(ODD_VALUES), "<", null, null, null));
            default -> measured(chance.between(1, 200), chance.pick(UNITS));
        };
    }

    private static ObservationValue measured(int value, String unit) {
        return new ObservationValue.Measured(quantity(value, unit));
    }

    private static Quantity quantity(int value, String unit) {
        return new Quantity(Integer.toString(value), null, unit, "http://unitsofmeasure.org", unit);
    }

    private ReferenceRange range() {
        int low = chance.between(1, 100);
        String unit = chance.pick(UNITS);
        return new ReferenceRange(
                quantity(low, unit),
                details.orNull(() -> quantity(low + chance.between(1, 50), unit)),
                null);
    }

    DiagnosticReport report(Statement statement) {
        return new DiagnosticReport(
                statement.code(),
                statement.status(),
                List.of(),
                details.from(statement.time()),
                details.timeOrNull(),
                details.textOrNull(),
                details.concepts(ClinicalVocabulary.PROBLEMS),
                details.few(() -> EntryIds.ofNumber(chance.between(1, 5))),
                details.few(this::attachment));
    }

    private Attachment attachment() {
        return new Attachment(
                "text/plain",
                details.textOrNull(),
                null,
                details.text().getBytes(StandardCharsets.UTF_8));
    }
}
