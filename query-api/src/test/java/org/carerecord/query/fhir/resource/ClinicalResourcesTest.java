package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Allergy;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Device;
import org.carerecord.event.Medication;
import org.carerecord.event.ServicePackage;
import org.carerecord.event.When;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClinicalResourcesTest {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final When ENDED = When.at(new ClinicalTime("2020-05"));

    @Test
    void anEndOfAConditionThatIsOverIsItsAbatement() {
        var condition = condition("resolved", ENDED);

        assertThat(condition.getAbatementDateTimeType().getValueAsString()).isEqualTo("2020-05");
        assertThat(condition.getClinicalStatus().getCodingFirstRep().getCode())
                .isEqualTo("resolved");
    }

    @Test
    void anEndBesideAnotherStatusIsKeptInAnExtension() {
        var condition = condition("active", ENDED);

        assertThat(condition.hasAbatement()).isFalse();
        assertThat(condition.getExtensionString(Extensions.own("source-clinical-status"))).isNull();
        assertThat(
                        condition
                                .getExtensionByUrl(Extensions.own("abatement"))
                                .getValue()
                                .primitiveValue())
                .isEqualTo("2020-05");
    }

    @Test
    void aClinicalStatusThatIsNoneOfTheCodesIsKeptInAnExtension() {
        var condition = condition("Significant", null);

        assertThat(condition.hasClinicalStatus()).isFalse();
        assertThat(condition.getExtensionString(Extensions.own("source-clinical-status")))
                .isEqualTo("Significant");
    }

    @Test
    void anAllergyWithoutAStatusIsAssumedToBeActive() {
        AllergyIntolerance allergy = allergy(null);

        assertThat(allergy.getClinicalStatus().getCodingFirstRep().getCode()).isEqualTo("active");
        assertThat(allergy.getClinicalStatus().hasExtension(Extensions.own("assumed"))).isTrue();
    }

    @Test
    void thatThereAreNoneKnownIsAnEntryLikeAnyOther() {
        AllergyIntolerance allergy = allergy("active");

        assertThat(allergy.getCode().getCodingFirstRep().getCode()).isEqualTo("716186003");
        assertThat(allergy.getClinicalStatus().hasExtension()).isFalse();
    }

    @Test
    void aMedicineWithoutAnIntentIsAStatement() {
        var statement =
                Rendered.resource(MedicationStatement.class, medication(null, null, "2026-01-02"));

        assertThat(statement.getDosageFirstRep().getText()).isEqualTo("One a day");
        assertThat(statement.getDateAssertedElement().getValueAsString()).isEqualTo("2026-01-02");
        assertThat(statement.getEffectiveDateTimeType().hasExtension(Absent.REASON)).isTrue();
    }

    @Test
    void aMedicineOfWhichTheCourseIsKnownIsARequest() {
        var request =
                Rendered.resource(
                        MedicationRequest.class,
                        medication("order", Concept.ofText("Repeat"), "2026-01-02"));

        assertThat(request.getCourseOfTherapyType().getText()).isEqualTo("Repeat");
        assertThat(request.getIntentElement().getValueAsString()).isEqualTo("order");
        assertThat(request.getAuthoredOnElement().getValueAsString()).isEqualTo("2026-01-02");
    }

    @Test
    void aDeviceIsContainedInItsUse() {
        var use = Rendered.resource(DeviceUseStatement.class, device("inactive"));
        var device = (org.hl7.fhir.r4.model.Device) use.getContained().getFirst();

        assertThat(use.getStatusElement().getValueAsString()).isEqualTo("completed");
        assertThat(use.getDevice().getReference()).isEqualTo("#device");
        assertThat(device.getType().getText()).isEqualTo("Pacemaker");
        assertThat(device.getStatusElement().getValueAsString()).isEqualTo("inactive");
    }

    @Test
    void aPackageOfSocialCareNamesItsProviderByCode() {
        var flag = Rendered.resource(Flag.class, homeCare());
        var code = flag.getExtensionByUrl(Extensions.own("provider-identifier")).getValue();

        assertThat(flag.getExtensionString(Extensions.own("provider"))).isEqualTo("Leeds Council");
        assertThat(((Identifier) code).getSystem()).isEqualTo(FhirSystems.ODS);
        assertThat(((Identifier) code).getValue()).isEqualTo("212");
    }

    private static ServicePackage homeCare() {
        return new ServicePackage(
                Concept.ofText("Home care"),
                List.of(Concept.ofText("Domiciliary")),
                "active",
                When.between(new ClinicalTime("2025-11"), null),
                "Leeds Council",
                null,
                null,
                List.of(),
                List.of(),
                FhirSystems.ODS + "|212");
    }

    private static org.hl7.fhir.r4.model.Condition condition(
            @Nullable String status, @Nullable When abatement) {
        return Rendered.resource(
                org.hl7.fhir.r4.model.Condition.class,
                new Condition(
                        Concept.ofText("Asthma"),
                        status,
                        "confirmed",
                        List.of(),
                        null,
                        When.inWords("in childhood"),
                        abatement,
                        null,
                        List.of()));
    }

    private static AllergyIntolerance allergy(@Nullable String status) {
        return Rendered.resource(
                AllergyIntolerance.class,
                new Allergy(
                        Concept.of(SNOMED, "716186003", "No known allergy"),
                        status,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    private static Medication medication(
            @Nullable String intent, @Nullable Concept course, String authored) {
        return new Medication(
                Concept.ofText("Metformin"),
                "active",
                intent,
                course,
                new ClinicalTime(authored),
                null,
                List.of("One a day"),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Device device(String status) {
        return new Device(
                Concept.ofText("Pacemaker"),
                status,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
