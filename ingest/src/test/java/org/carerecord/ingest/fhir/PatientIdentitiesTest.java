package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carerecord.identity.NhsNumber.TestRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PatientIdentitiesTest {

    private static final String CONDITION = Bundles.fixture("condition.json");

    @ParameterizedTest
    @CsvSource({
        "123,Expected ten digits",
        "9434765918,Expected a valid check digit",
        "4444444444,Expected digits that are not all the same",
        "9990000018,'Expected an issued number, but numbers starting 999 are for tests'"
    })
    void rejectsEveryResourceOfAPatientWithAnInvalidNumber(String number, String rule) {
        List<ResourceOutcome> outcomes =
                Bundles.outcomes(Bundles.collection(patient("p1", number), CONDITION));

        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome ->
                        assertThat(Bundles.reason(outcome)).contains(rule).doesNotContain(number));
    }

    @Test
    void saysHowToLoadMadeUpPatientsWithoutNumbers() {
        String patient = "{\"resourceType\": \"Patient\", \"id\": \"p1\"}";

        assertThat(Bundles.reason(Bundles.outcomes(Bundles.collection(patient)).getFirst()))
                .contains("for made-up patients only load with --assign-nhs-numbers");
    }

    @Test
    void rejectsAPatientWithSeveralCurrentNumbers() {
        String patient =
                """
                {"resourceType": "Patient", "id": "p1", "identifier": [
                  {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9434765919"},
                  {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9449305552"}]}
                """;

        assertThat(Bundles.reason(Bundles.outcomes(Bundles.collection(patient)).getFirst()))
                .contains("there are several; mark former ones as old");
    }

    @Test
    void rejectsResourcesOfABundleWithoutAPatient() {
        assertThat(Bundles.reason(Bundles.outcomes(Bundles.collection(CONDITION)).getFirst()))
                .isEqualTo("subject: Expected a Patient, but the Bundle holds no Patient");
    }

    @Test
    void rejectsAResourceWhoseSubjectIsNoPatientOfTheBundle() {
        for (String subject : List.of("Patient/p2", "Group/1", "Condition/c1", "#p")) {
            assertThat(Bundles.reason(CONDITION.replaceFirst("Patient/p1", subject)))
                    .isEqualTo("subject: Expected a reference to a Patient of the Bundle");
        }
        assertThat(
                        Bundles.reason(
                                "{\"resourceType\": \"Device\", \"id\": \"d\", \"type\": {\"text\":"
                                        + " \"Ventilator\"}}"))
                .isEqualTo("subject: Expected a reference to a Patient of the Bundle");
    }

    @Test
    void givesEachResourceToThePatientItIsAbout() {
        String bundle =
                Bundles.collection(
                        patient("p1", "9434765919"),
                        patient("p2", "9449305552"),
                        CONDITION,
                        CONDITION.replaceFirst("Patient/p1", "Patient/p2"));

        assertThat(Bundles.outcomes(bundle))
                .extracting(outcome -> Bundles.event(outcome).nhsNumber().digits())
                .containsExactly("9434765919", "9449305552", "9434765919", "9449305552");
    }

    @Test
    void rejectsPatientsOfTheSameIdThatDifferInTheirNumber() {
        String bundle =
                Bundles.collection(
                        patient("p1", "9434765919"), patient("p1", "9449305552"), CONDITION);

        assertThat(Bundles.outcomes(bundle))
                .allSatisfy(outcome ->
                        assertThat(Bundles.reason(outcome)).contains("Expected one NHS number"));
    }

    @Test
    void assignsTheSameNumberToTheSameIdentifierWhateverElseChanges() {
        String first = assigned(withIdentifier("p1", "urn:mrn", "H-1"));

        assertThat(first).startsWith("999");
        assertThat(assigned(withIdentifier("other", "urn:mrn", "H-1"))).isEqualTo(first);
        assertThat(assigned(withIdentifier("p1", "urn:mrn", "H-2"))).isNotEqualTo(first);
        assertThat(assigned(withIdentifier("p1", "urn:other", "H-1"))).isNotEqualTo(first);
    }

    @Test
    void assignsByTheResourcesIdWhereThereIsNoIdentifier() {
        String patient = "{\"resourceType\": \"Patient\", \"id\": \"p1\"}";

        assertThat(assigned(patient)).isEqualTo(assigned(patient)).startsWith("999");
        assertThat(assigned(patient)).isNotEqualTo(assigned(patient.replace("p1", "p2")));
    }

    @Test
    void keepsAGivenNumberThoughNumbersAreAssigned() {
        assertThat(assigned(patient("p1", "943 476 5919"))).isEqualTo("9434765919");
    }

    @Test
    void claimsNumbersOnlyWhereTheyAreAssigned() {
        String bundle = Bundles.collection(patient("p1", "9434765919"));

        assertThat(((BundleOutcome.Read) Bundles.map(bundle)).claims()).isEmpty();
        assertThat(read(Bundles.assigning(), bundle).claims()).containsOnlyKeys("Patient/p1");
    }

    @Test
    void assignsNoNumbersThatItWouldRefuse() {
        assertThatThrownBy(() -> new NumberPolicy(TestRange.REFUSED, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test range");
    }

    private static BundleOutcome.Read read(BundleMapper mapper, String bundle) {
        return (BundleOutcome.Read) mapper.map(bundle.getBytes(StandardCharsets.UTF_8));
    }

    private static String assigned(String patient) {
        var outcome = read(Bundles.assigning(), Bundles.collection(patient)).resources().getFirst();
        return Bundles.event(outcome).nhsNumber().digits();
    }

    private static String patient(String id, String number) {
        return withIdentifier(id, "https://fhir.nhs.uk/Id/nhs-number", number);
    }

    private static String withIdentifier(String id, String system, String value) {
        return """
        {"resourceType": "Patient", "id": "%s", "name": [{"text": "%s"}],
         "identifier": [{"system": "%s", "value": "%s"}]}
        """
                .formatted(id, id, system, value);
    }
}
