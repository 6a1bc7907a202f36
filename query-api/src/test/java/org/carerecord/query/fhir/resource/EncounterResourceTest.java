package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Concept;
import org.carerecord.event.Encounter;
import org.carerecord.event.HospitalStay;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EncounterResourceTest {

    private static final String UK_CORE =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-";
    private static final String SITE = "https://fhir.nhs.uk/Id/ods-site-code";

    private static final HospitalStay STAY =
            new HospitalStay(
                    Concept.ofText("Planned"),
                    Concept.ofText("Care home"),
                    List.of(
                            new HospitalStay.LegalStatus(
                                    Concept.ofText("Admission"), Concept.ofText("Section 2"))),
                    Concept.ofText("On clinical advice"),
                    "Elm Court, 2 Elm Street",
                    FhirSystems.ODS + "|VL1");

    @Test
    void tellsWhatTheDraftAsksOfAnAdmission() {
        var encounter = read(STAY);
        var told = encounter.getHospitalization();

        assertThat(encounter.getServiceType().getText()).isEqualTo("Cardiology");
        assertIs(encounter.getServiceProvider(), "Test Trust", FhirSystems.ODS, "RJ1");
        assertIs(told.getDestination(), "Elm Court, 2 Elm Street", FhirSystems.ODS, "VL1");
        assertThat(told.getAdmitSource().getText()).isEqualTo("Care home");
        assertThat(told.getDischargeDisposition().getText()).isEqualTo("Nursing home");
        assertThat(words(told.getExtensionByUrl(UK_CORE + "AdmissionMethod"))).isEqualTo("Planned");
        assertThat(words(encounter.getExtensionByUrl(UK_CORE + "DischargeMethod")))
                .isEqualTo("On clinical advice");
    }

    @Test
    void tellsTheLegalStatusOfEachMoment() {
        Extension legal = read(STAY).getExtensionByUrl(UK_CORE + "LegalStatus");

        assertThat(words(legal.getExtensionByUrl("legalStatusContext"))).isEqualTo("Admission");
        assertThat(words(legal.getExtensionByUrl("legalStatusClassification")))
                .isEqualTo("Section 2");
    }

    @Test
    void givesEachPlaceTheCodeThatIsItsOwn() {
        var places = read(null).getLocation();

        assertThat(places).hasSize(2);
        assertThat(places.getFirst().getLocation().getDisplay()).isEqualTo("Bay 4");
        assertThat(places.getFirst().getLocation().hasIdentifier()).isFalse();
        assertIs(places.getLast().getLocation(), "Ward 3", SITE, "RJ121");
    }

    @Test
    void saysNothingOfAStayThatIsNotTold() {
        var encounter = read(null);

        assertThat(encounter.getExtension()).isEmpty();
        assertThat(encounter.getHospitalization().hasExtension()).isFalse();
        assertThat(encounter.getHospitalization().hasDestination()).isFalse();
    }

    private static void assertIs(Reference to, String words, String system, String code) {
        assertThat(to.getDisplay()).isEqualTo(words);
        assertThat(to.getIdentifier().getSystem()).isEqualTo(system);
        assertThat(to.getIdentifier().getValue()).isEqualTo(code);
    }

    private static String words(Extension extension) {
        return ((CodeableConcept) extension.getValue()).getText();
    }

    private static org.hl7.fhir.r4.model.Encounter read(@Nullable HospitalStay stay) {
        return Rendered.resource(
                org.hl7.fhir.r4.model.Encounter.class,
                new Encounter(
                        List.of(Concept.ofText("Ward stay")),
                        null,
                        "finished",
                        null,
                        List.of(),
                        List.of("Bay 4", "Ward 3"),
                        "Test Trust",
                        Concept.ofText("Nursing home"),
                        Concept.ofText("Cardiology"),
                        FhirSystems.ODS + "|RJ1",
                        List.of("", SITE + "|RJ121"),
                        stay));
    }
}
