package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Encounter;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.HospitalStay.LegalStatus;
import org.junit.jupiter.api.Test;

/**
 * What the draft asks of encounters: which organisation, which specialty, how it began and ended.
 */
final class EncounterMapperTest {

    private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
    private static final String SITE = "https://fhir.nhs.uk/Id/ods-site-code";

    private static final String TRUST =
            """
            {"resourceType": "Organization", "id": "org1", "name": "Test Trust", "identifier": [
              {"system": "urn:local", "value": "7"},
              {"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "RJ1"}]}
            """;

    private static final String WARD =
            """
            {"resourceType": "Location", "id": "l1", "name": "Ward 3", "identifier": [
              {"system": "https://fhir.nhs.uk/Id/ods-site-code", "value": "RJ121"}]}
            """;

    private static final String HOME =
            """
            {"resourceType": "Location", "id": "home", "name": "Elm Court", "address":
              {"line": ["2 Elm Street"], "city": "Leeds", "postalCode": "LS1 4AP"}}
            """;

    @Test
    void takesOverWhatTheDraftAsksOfAnAdmission() {
        Encounter body = read(Bundles.fixture("admission.json"), TRUST, WARD, HOME);

        assertThat(body.specialty()).isEqualTo(text("Cardiology"));
        assertThat(body.serviceProvider()).isEqualTo("Test Trust");
        assertThat(body.serviceProviderIdentifier()).isEqualTo(ODS + "|RJ1");
        assertThat(body.locations()).containsExactly("Bay 4", "Ward 3");
        assertThat(body.locationIdentifiers()).containsExactly("", SITE + "|RJ121");
        assertThat(body.stay())
                .isEqualTo(
                        new HospitalStay(
                                ukCore(
                                        "AdmissionMethodEngland",
                                        "13",
                                        "Elective Admission: Planned"),
                                text("Usual place of residence"),
                                List.of(
                                        new LegalStatus(text("Admission"), text("Section 2")),
                                        new LegalStatus(text("Discharge"), text("Informal"))),
                                ukCore(
                                        "DischargeMethodEngland",
                                        "1",
                                        "Patient discharged on clinical advice"),
                                "Elm Court, 2 Elm Street, Leeds, LS1 4AP",
                                null));
    }

    @Test
    void keepsAnOrganisationThatIsKnownByItsCodeAlone() {
        Encounter body =
                read(encounter("\"serviceProvider\": {\"identifier\": " + code(ODS, "RJ1") + "}"));

        assertThat(body.serviceProvider()).isEqualTo("RJ1");
        assertThat(body.serviceProviderIdentifier()).isEqualTo(ODS + "|RJ1");
    }

    @Test
    void keepsTheCodeOfAnOrganisationThatTheBundleDoesNotHold() {
        Encounter body =
                read(
                        encounter(
                                "\"serviceProvider\": {\"reference\": \"Organization?identifier="
                                        + ODS
                                        + "|RJ1\", \"display\": \"Test Trust\"}"));

        assertThat(body.serviceProvider()).isEqualTo("Test Trust");
        assertThat(body.serviceProviderIdentifier()).isEqualTo(ODS + "|RJ1");
    }

    @Test
    void saysOfAPlaceWithoutANameWhereItIs() {
        String place =
                """
                {"resourceType": "Location", "id": "l1", "address": {"text": "2 Elm Street, Leeds"}}
                """;
        Encounter body =
                read(
                        encounter(
                                "\"location\": [{\"location\": {\"reference\": \"Location/l1\"}}],"
                                        + " \"hospitalization\": {\"destination\":"
                                        + " {\"reference\": \"Location/l1\"}}"),
                        place);

        assertThat(body.locations()).containsExactly("2 Elm Street, Leeds");
        assertThat(body.locationIdentifiers()).isEmpty();
        assertThat(body.stay())
                .isEqualTo(
                        new HospitalStay(null, null, List.of(), null, "2 Elm Street, Leeds", null));
    }

    @Test
    void tellsOfNoStayWhereTheSourceDoesNot() {
        assertThat(read(encounter("\"hospitalization\": {}")).stay()).isNull();
    }

    private static Encounter read(String encounter, String... others) {
        String[] resources = new String[others.length + 2];
        resources[0] = Bundles.PATIENT;
        System.arraycopy(others, 0, resources, 1, others.length);
        resources[resources.length - 1] = encounter;
        return (Encounter)
                Bundles.event(Bundles.outcomes(Bundles.collection(resources)).getLast()).body();
    }

    private static String encounter(String more) {
        return "{\"resourceType\": \"Encounter\", \"id\": \"e1\", \"status\": \"finished\","
                + " \"class\": {\"code\": \"IMP\"}, \"subject\": {\"reference\": \"Patient/p1\"}, "
                + more
                + "}";
    }

    private static String code(String system, String value) {
        return "{\"system\": \"" + system + "\", \"value\": \"" + value + "\"}";
    }

    private static Concept ukCore(String system, String code, String display) {
        var coding =
                new Coding("https://fhir.hl7.org.uk/CodeSystem/UKCore-" + system, code, display);
        return new Concept(List.of(coding), null);
    }

    private static Concept text(String words) {
        return Concept.ofText(words);
    }
}
