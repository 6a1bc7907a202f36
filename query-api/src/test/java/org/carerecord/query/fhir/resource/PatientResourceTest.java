package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Demographics;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.record.Entry;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatientResourceTest {

    @Test
    void theIdDoesNotShowTheNumber() {
        String id = patient(Optional.empty()).getIdElement().getIdPart();

        assertThat(id)
                .isEqualTo(SampleIds.IDS.of(Rendered.PATIENT))
                .doesNotContain(Rendered.PATIENT.digits());
    }

    @Test
    void aPersonOfWhomNoSourceSpeaksIsTheirNumber() {
        Patient patient = patient(Optional.empty());

        assertThat(patient.getIdentifier()).hasSize(1);
        assertThat(patient.getIdentifierFirstRep().getSystem()).isEqualTo(FhirSystems.NHS_NUMBER);
        assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo(Rendered.PATIENT.digits());
    }

    @Test
    void aPartialDateOfBirthStaysPartial() {
        assertThat(born("1945-07", "male").getBirthDateElement().getValueAsString())
                .isEqualTo("1945-07");
    }

    @Test
    void aTimeOfBirthIsKeptBesideTheDay() {
        var birthDate = born("1945-07-14T06:30:00Z", null).getBirthDateElement();

        assertThat(birthDate.getValueAsString()).isEqualTo("1945-07-14");
        assertThat(birthDate.getExtensionFirstRep().getUrl())
                .isEqualTo("http://hl7.org/fhir/StructureDefinition/patient-birthTime");
    }

    @Test
    void aGenderThatIsNoneOfTheCodesIsUnknownWithTheWordBesideIt() {
        var gender = born("1945", "non-binary").getGenderElement();

        assertThat(gender.getValueAsString()).isEqualTo("unknown");
        assertThat(gender.getExtensionString(Extensions.SOURCE_VALUE)).isEqualTo("non-binary");
    }

    @Test
    void nobodyIsGivenAGenderTheSourceDoesNotSay() {
        assertThat(born("1945", null).hasGender()).isFalse();
    }

    @Test
    void saysWhatTheDraftMustHaveOfAPerson() {
        Patient patient = patient(Optional.of(Rendered.entry(known())));
        var address = patient.getAddressFirstRep();

        assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo(Rendered.PATIENT.digits());
        assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("Okafor");
        assertThat(patient.getNameFirstRep().getGivenAsSingleString()).isEqualTo("Ada");
        assertThat(address.getLine())
                .extracting(line -> line.getValue())
                .containsExactly("Flat 1", "2 Elm Street");
        assertThat(address.getCity()).isEqualTo("Leeds");
        assertThat(address.getPostalCode()).isEqualTo("LS1 4AP");
        assertThat(patient.getTelecomFirstRep().getValue()).isEqualTo("0113 496 0000");
        assertThat(patient.getTelecomFirstRep().getUse().toCode()).isEqualTo("mobile");
    }

    private static Demographics known() {
        return new Demographics(
                List.of(
                        new Demographics.Name(
                                "official", "Okafor", List.of("Ada"), List.of("Mrs"), null)),
                new ClinicalTime("1945-07-14"),
                "female",
                null,
                null,
                List.of(
                        new Demographics.Address(
                                "home",
                                List.of("Flat 1", "2 Elm Street"),
                                "Leeds",
                                null,
                                "LS1 4AP",
                                null)),
                List.of(new Demographics.Contact("phone", "mobile", "0113 496 0000")),
                List.of(),
                List.of(),
                null);
    }

    private static Patient born(String birthDate, @Nullable String gender) {
        return patient(
                Optional.of(
                        Rendered.entry(
                                new Demographics(
                                        List.of(),
                                        new ClinicalTime(birthDate),
                                        gender,
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        "Y06601"))));
    }

    private static Patient patient(Optional<Entry> demographics) {
        return (Patient)
                Rendered.read(
                        RecordResources.patient(
                                Rendered.PATIENT, demographics, Rendered.REFERENCES));
    }
}
