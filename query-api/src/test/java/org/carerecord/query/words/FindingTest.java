package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    private static final String HL7 =
            "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

    @ParameterizedTest
    @CsvSource({
        ", 4.50, mmol/L, mmol/L, 4.50 mmol/L",
        "<, 0.1, , ng/L, <0.1 ng/L",
        ">=, 60, mL/min, mL/min/{1.73_m2}, >=60 mL/min",
        ", 12, 10*9/L, 10*9/L, 12 × 10*9/L",
        "<, 0.1, , 10*9/L, <0.1 × 10*9/L",
        ", , 10*9/L, , 10*9/L",
        ", 7, , , 7",
        ", , mg, , mg"
    })
    void writesAnAmountAsItsSource(
            @Nullable String comparator,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String code,
            String words) {
        var quantity = new Quantity(value, comparator, unit, "http://unitsofmeasure.org", code);

        EntryWords told =
                Told.of(Told.result(new ObservationValue.Measured(quantity), List.of(), List.of()));

        assertThat(told.value()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "3.5, 5.3, , 3.5 mmol/L to 5.3 mmol/L",
        "3.5, , , from 3.5 mmol/L",
        ", 5.3, , up to 5.3 mmol/L",
        "3.5, 5.3, 3.5 - 5.3, 3.5 - 5.3",
        "3.5, 5.3, adults, 3.5 mmol/L to 5.3 mmol/L (adults)",
        ", , Negative, Negative"
    })
    void writesTheReferenceRange(
            @Nullable String low, @Nullable String high, @Nullable String text, String words) {
        var range = new ReferenceRange(millimoles(low), millimoles(high), text);

        EntryWords told =
                Told.of(
                        Told.result(
                                Told.measured(null, "6.1", "mmol/L"), List.of(), List.of(range)));

        assertThat(Told.lines(told)).contains("Reference range: " + words);
    }

    @ParameterizedTest
    @CsvSource({"H, High", "LL, Critically low", "A, Abnormal", "ZZ, ZZ"})
    void saysHowTheSourceJudgesAValueAlsoByABareCode(String code, String words) {
        assertThat(abnormal(new Concept(List.of(new Coding(HL7, code, null)), null)))
                .isEqualTo(words);
        assertThat(abnormal(new Concept(List.of(new Coding(HL7, code, code)), code)))
                .isEqualTo(words);
    }

    @Test
    void keepsTheWordsOfTheSourceForAJudgement() {
        assertThat(abnormal(new Concept(List.of(new Coding(HL7, "H", "High")), "Raised")))
                .isEqualTo("Raised");
        assertThat(abnormal(new Concept(List.of(new Coding("urn:local", "H", null)), null)))
                .isEqualTo("H");
    }

    @Test
    void doesNotCallANormalValueAbnormal() {
        var normal = new Concept(List.of(new Coding(HL7, "N", null)), null);

        EntryWords told =
                Told.of(
                        Told.result(
                                Told.measured(null, "4.1", "mmol/L"), List.of(normal), List.of()));

        assertThat(told.abnormal()).isEmpty();
        assertThat(Told.lines(told)).contains("Interpretation: Normal");
    }

    @ParameterizedTest
    @CsvSource({
        "NEG, , Negative",
        "ND, , Not detected",
        "S, , Susceptible",
        "NR, , Non-reactive",
        "N, Within range, Within range",
        ", Negative, Negative",
        ", not detected, not detected"
    })
    void doesNotCallAbnormalWhatTheSourceOnlyNames(
            @Nullable String code, @Nullable String text, String words) {
        EntryWords told = judged(code, text);

        assertThat(told.neutral()).isEqualTo(words);
        assertThat(told.abnormal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POS, , Positive",
        "DET, , Detected",
        "R, , Resistant",
        "I, , Intermediate",
        "H, Negative, Negative",
        ", Raised, Raised",
        "ZZ, , ZZ"
    })
    void overlooksNothingElse(@Nullable String code, @Nullable String text, String words) {
        EntryWords told = judged(code, text);

        assertThat(told.abnormal()).isEqualTo(words);
        assertThat(told.neutral()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoValue() {
        assertThat(missing("masked", null)).contains("No value: Withheld by the source");
        assertThat(missing("not-performed", null)).contains("No value: Not performed");
        assertThat(missing("error", "Sample lost")).contains("No value: Sample lost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"< 5 \n seen", "Sensitive: nitrofurantoin\nResistant: amoxicillin"})
    void writesTextAsItIsLineByLine(String text) {
        EntryWords told =
                Told.of(Told.result(new ObservationValue.Text(text), List.of(), List.of()));

        assertThat(told.value()).isEqualTo(text);
    }

    private static List<String> missing(String code, @Nullable String text) {
        Observation result = Told.result(null, List.of(), List.of());
        var reason =
                new Concept(
                        List.of(
                                new Coding(
                                        "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                                        code,
                                        null)),
                        text);
        return Told.lines(
                Told.of(
                        new Observation(
                                result.code(),
                                result.status(),
                                List.of(),
                                null,
                                null,
                                null,
                                reason,
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                null,
                                List.of(),
                                List.of())));
    }

    private static String abnormal(Concept judgement) {
        return judged(judgement).abnormal();
    }

    private static EntryWords judged(@Nullable String code, @Nullable String text) {
        List<Coding> codings = code == null ? List.of() : List.of(new Coding(HL7, code, null));
        return judged(new Concept(codings, text));
    }

    private static EntryWords judged(Concept judgement) {
        return Told.of(
                Told.result(Told.measured(null, "6.1", "mmol/L"), List.of(judgement), List.of()));
    }

    private static @Nullable Quantity millimoles(@Nullable String value) {
        return value == null ? null : new Quantity(value, null, "mmol/L", null, null);
    }
}
