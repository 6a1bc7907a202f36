package org.carerecord.query.fhir.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.AlteredEntry;
import org.carerecord.record.Entry;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Body ASTHMA =
            new Condition(
                    Concept.ofText("Asthma"),
                    "active",
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    List.of());

    @Test
    void tellsTheVersionTheReceiptTheFeedAndWhoAssertsIt() {
        var meta = condition(Rendered.entry(ASTHMA)).getMeta();

        assertThat(meta.getVersionId()).isEqualTo("7");
        assertThat(meta.getLastUpdatedElement().getValueAsString())
                .isEqualTo("2026-07-10T08:15:01.500Z");
        assertThat(meta.getSource()).isEqualTo(FhirSystems.FEED + "acute-trust");
        assertThat(meta.getTag())
                .extracting(Coding::getSystem, Coding::getCode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FhirSystems.ODS, "RJ1"));
    }

    @Test
    void labelsConfidentialityAndEverySensitivityAsTheSourceGaveThem() {
        assertThat(condition(Rendered.entry(ASTHMA)).getMeta().getSecurity())
                .extracting(label -> label.getSystem() + " " + label.getCode())
                .containsExactly(
                        FhirSystems.CONFIDENTIALITY + " R", "urn:labels HIV", "null Sexual health");
    }

    @Test
    void tagsWhatTheSourceContradictsItselfIn() {
        Entry calm = Rendered.entry(ASTHMA);
        var disputed = new Entry(calm.id(), calm.event(), calm.provenance(), true);

        assertThat(condition(disputed).getMeta().getTag())
                .extracting(Coding::getCode)
                .containsExactly("RJ1", "in-conflict");
    }

    @Test
    void namesTheEntryHereAndAtItsSource() {
        assertThat(condition(Rendered.entry(ASTHMA)).getIdentifier())
                .extracting(identifier -> identifier.getSystem() + " " + identifier.getValue())
                .containsExactly(
                        FhirSystems.ENTRY + " " + Rendered.ID.hex(),
                        FhirSystems.SOURCE_ENTRY + " acute-trust/RJ1/Entry/1");
    }

    @Test
    void containsAnAuthorWithARoleAndTheOrganisation() {
        var condition = condition(Rendered.entry(ASTHMA));
        var role = (PractitionerRole) condition.getContained().getFirst();

        assertThat(condition.getRecorder().getReference()).isEqualTo("#author");
        assertThat(condition.getRecorder().getDisplay()).isEqualTo("Dr A. Rahman");
        assertThat(condition.getRecorder().getIdentifier().getSystem()).isEqualTo("urn:gmc");
        assertThat(role.getCodeFirstRep().getText()).isEqualTo("General practitioner");
        assertThat(role.getOrganization().getIdentifier().getValue()).isEqualTo("RJ1");
    }

    @Test
    void refersToAnAuthorWithoutARoleByNameAlone() {
        var condition =
                condition(
                        AlteredEntry.by(
                                new Author("Dr A. Rahman", null, "G77"), Rendered.entry(ASTHMA)));

        assertThat(condition.getContained()).isEmpty();
        assertThat(condition.getRecorder().hasReference()).isFalse();
        assertThat(condition.getRecorder().getType()).isEqualTo("Practitioner");
        assertThat(condition.getRecorder().getIdentifier().getValue()).isEqualTo("G77");
    }

    @Test
    void namesNoAuthorWhereTheSourceNamesNone() {
        assertThat(condition(AlteredEntry.by(null, Rendered.entry(ASTHMA))).hasRecorder())
                .isFalse();
    }

    @Test
    void refersToWhatIsToBeHadByReferenceAndToTheRestByIdentifier() {
        var report =
                Rendered.resource(
                        org.hl7.fhir.r4.model.DiagnosticReport.class,
                        new DiagnosticReport(
                                Concept.ofText("Bloods"),
                                "final",
                                List.of(),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of("Observation/9"),
                                List.of()));
        Reference member = report.getResultFirstRep();

        assertThat(report.getEncounter().getReference()).isEqualTo("Encounter/ffff");
        assertThat(member.hasReference()).isFalse();
        assertThat(member.getType()).isEqualTo("Observation");
        assertThat(member.getIdentifier().getValue()).isEqualTo("acute-trust/RJ1/Observation/9");
    }

    @Test
    void refersToTheProblemsThatAPlanAddresses() {
        var plan =
                Rendered.resource(
                        org.hl7.fhir.r4.model.CarePlan.class,
                        new CarePlan(
                                "Plan",
                                List.of(),
                                "active",
                                "plan",
                                null,
                                null,
                                null,
                                List.of(),
                                List.of("Condition/1"),
                                List.of()));

        assertThat(plan.getAddressesFirstRep().getIdentifier().getValue())
                .isEqualTo("acute-trust/RJ1/Condition/1");
    }

    @Test
    void hasNoResourceForAStatementAboutNumbers() {
        Entry entry =
                Rendered.entry(new PatientsUnlinked(new NhsNumber(9_990_000_026L), "Two brothers"));

        assertThat(RecordResources.typeOf(entry)).isEmpty();
        assertThatThrownBy(() -> Rendered.element(entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("about numbers");
    }

    private static org.hl7.fhir.r4.model.Condition condition(Entry entry) {
        Resource resource = Rendered.read(Rendered.element(entry));
        return (org.hl7.fhir.r4.model.Condition) resource;
    }
}
