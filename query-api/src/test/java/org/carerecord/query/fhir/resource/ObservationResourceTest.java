package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.event.Section;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationResourceTest {

    private static final Concept SODIUM =
            new Concept(List.of(new Coding("http://loinc.org", "2951-2", "Sodium")), null);

    @ParameterizedTest
    @ValueSource(strings = {"5.10", "0", "-0.0", "1e-7", "0.1000000000000000055", "120"})
    void everyDigitOfAnAmountIsKept(String digits) {
        var element = Rendered.element(Rendered.entry(measured(digits, null)));

        assertThat(Rendered.json(element)).contains("\"value\":" + digits + ",\"unit\"");
    }

    @ParameterizedTest
    @CsvSource({"not a number,", "007,", "5,~", ".5,<"})
    void anAmountThatIsNoNumberToFhirIsGivenInWords(String digits, @Nullable String comparator) {
        var observation = read(measured(digits, comparator));

        assertThat(observation.getValueStringType().getValue())
                .isEqualTo((comparator == null ? "" : comparator + " ") + digits + " mmol/L");
    }

    @Test
    void aBoundKeepsItsComparator() {
        var observation = read(measured("5", "<="));

        assertThat(observation.getValueQuantity().getComparator().toCode()).isEqualTo("<=");
    }

    @Test
    void aResultHasItsValueUnitRangeAndFlag() {
        var observation = read(outsideItsRange());
        var range = observation.getReferenceRangeFirstRep();

        assertThat(observation.getValueQuantity().getValue()).isEqualByComparingTo("151");
        assertThat(observation.getValueQuantity().getUnit()).isEqualTo("mmol/L");
        assertThat(range.getLow().getValue()).isEqualByComparingTo("133");
        assertThat(range.getHigh().getValue()).isEqualByComparingTo("146");
        assertThat(range.getHigh().getUnit()).isEqualTo("mmol/L");
        assertThat(observation.getInterpretationFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("H");
    }

    private static Observation outsideItsRange() {
        return new Observation(
                SODIUM,
                "final",
                List.of(),
                null,
                null,
                new ObservationValue.Measured(mmol("151")),
                null,
                List.of(
                        Concept.of(
                                "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
                                "H",
                                "High")),
                List.of(new ReferenceRange(mmol("133"), mmol("146"), null)),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private static Quantity mmol(String value) {
        return new Quantity(value, null, "mmol/L", "http://unitsofmeasure.org", "mmol/L");
    }

    @Test
    void aReasonForAbsenceDoesNotStandBesideAValue() {
        var value = new ObservationValue.Text("seen");
        var observation = read(observation("final", value, Concept.ofText("masked"), List.of()));

        assertThat(observation.hasDataAbsentReason()).isFalse();
        assertThat(observation.hasExtension(Extensions.own("data-absent-reason"))).isTrue();
    }

    @Test
    void whereNoValueIsGivenThatIsSaid() {
        var nothing = new ObservationValue.Coded(new Concept(List.of(), null));

        assertThat(absence(read(observation("final", null, null, List.of())))).isEqualTo("unknown");
        assertThat(absence(read(observation("final", nothing, null, List.of()))))
                .isEqualTo("unknown");
        assertThat(read(observation("cancelled", null, null, List.of())).hasDataAbsentReason())
                .isFalse();
        assertThat(
                        read(observation("final", nothing, Concept.ofText("masked"), List.of()))
                                .getDataAbsentReason()
                                .getText())
                .isEqualTo("masked");
    }

    @Test
    void ofEachPartWithoutAValueThatIsSaid() {
        var valued = part("first", new ObservationValue.Text("seen"), null);
        var masked = part("second", null, Concept.ofText("masked"));
        var nothing = part("third", null, null);
        var observation = read(observation("final", null, null, List.of(valued, masked, nothing)));

        assertThat(observation.hasDataAbsentReason()).isFalse();
        assertThat(observation.getComponent().get(0).hasDataAbsentReason()).isFalse();
        assertThat(observation.getComponent().get(1).getDataAbsentReason().getText())
                .isEqualTo("masked");
        assertThat(
                        observation
                                .getComponent()
                                .get(2)
                                .getDataAbsentReason()
                                .getCodingFirstRep()
                                .getCode())
                .isEqualTo("unknown");
    }

    private static Observation.Component part(
            String words, @Nullable ObservationValue value, @Nullable Concept absent) {
        return new Observation.Component(
                Concept.ofText(words), value, absent, List.of(), List.of());
    }

    private static String absence(org.hl7.fhir.r4.model.Observation observation) {
        return observation.getDataAbsentReason().getCodingFirstRep().getCode();
    }

    @Test
    void aValueBesideAPartOfTheSameCodeBecomesAPart() {
        var part =
                new Observation.Component(
                        SODIUM, new ObservationValue.Text("second"), null, List.of(), List.of());
        var observation =
                read(observation("final", new ObservationValue.Text("first"), null, List.of(part)));

        assertThat(observation.hasValue()).isFalse();
        assertThat(observation.getComponent())
                .extracting(component -> component.getValueStringType().getValue())
                .containsExactly("first", "second");
    }

    @Test
    void aVitalSignSaysSoByItsCategory() {
        var entry =
                Rendered.entry(
                        Section.VITAL_SIGNS.code(), observation("final", null, null, List.of()));
        var observation =
                (org.hl7.fhir.r4.model.Observation) Rendered.read(Rendered.element(entry));

        assertThat(observation.getCategoryFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("vital-signs");
    }

    @Test
    void theAuthorAndTheOrganisationPerformIt() {
        var observation = read(observation("final", null, null, List.of()));

        assertThat(observation.getPerformer()).hasSize(2);
        assertThat(observation.getPerformer().get(1).getIdentifier().getValue()).isEqualTo("RJ1");
    }

    private static org.hl7.fhir.r4.model.Observation read(Observation body) {
        return Rendered.resource(org.hl7.fhir.r4.model.Observation.class, body);
    }

    private static Observation measured(String digits, @Nullable String comparator) {
        var quantity =
                new Quantity(digits, comparator, "mmol/L", "http://unitsofmeasure.org", "mmol/L");
        return observation("unknown", new ObservationValue.Measured(quantity), null, List.of());
    }

    private static Observation observation(
            String status,
            @Nullable ObservationValue value,
            @Nullable Concept absent,
            List<Observation.Component> components) {
        return new Observation(
                SODIUM,
                status,
                List.of(),
                null,
                null,
                value,
                absent,
                List.of(),
                List.of(),
                components,
                null,
                null,
                List.of(),
                List.of());
    }
}
