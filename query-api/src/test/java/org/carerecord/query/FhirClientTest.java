package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.carerecord.record.Provenance;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that nobody here wrote: HAPI FHIR's generic client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirClientTest {

    private static final String NUMBER = "9990000018";
    private static final String SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    private static final String ID = SampleIds.IDS.of(new NhsNumber(9_990_000_018L));

    private final FhirContext context = FhirContext.forR4();
    @AutoClose private final RunningApi running = new RunningApi();
    private ListedEntries entries;
    private IGenericClient client;

    @BeforeAll
    void connect() {
        context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.ONCE);
        client =
                context.newRestfulGenericClient(
                        "http://127.0.0.1:" + running.api().port() + "/fhir");
    }

    @BeforeEach
    void knowsThePatient() {
        entries = running.knowsThePatient();
        client.setEncoding(EncodingEnum.JSON);
    }

    @ParameterizedTest
    @EnumSource(
            value = EncodingEnum.class,
            names = {"JSON", "XML"})
    void readsWhatTheServiceCanDo(EncodingEnum encoding) {
        client.setEncoding(encoding);

        CapabilityStatement statement =
                client.capabilities().ofType(CapabilityStatement.class).execute();

        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(statement.getKind().toCode()).isEqualTo("instance");
        assertThat(statement.getRestFirstRep().getResource())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
                .contains("Patient", "Condition", "Observation", "AllergyIntolerance")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = EncodingEnum.class,
            names = {"JSON", "XML"})
    void readsTheSummaryByNumberAndByIdentifier(EncodingEnum encoding) {
        client.setEncoding(encoding);

        Bundle byNumber = summaryOf("Patient/" + NUMBER, new Parameters(), true);
        Bundle byIdentifier =
                client.operation()
                        .onType(Patient.class)
                        .named("$summary")
                        .withParameter(
                                Parameters.class,
                                "identifier",
                                new StringType(SYSTEM + "|" + NUMBER))
                        .useHttpGet()
                        .returnResourceType(Bundle.class)
                        .execute();

        assertThat(byNumber.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(byNumber.getEntryFirstRep().getResource()).isInstanceOf(Composition.class);
        assertThat(text(byIdentifier)).isEqualTo(text(byNumber));
    }

    @ParameterizedTest
    @EnumSource(
            value = EncodingEnum.class,
            names = {"JSON", "XML"})
    void readsTheSummaryByPosting(EncodingEnum encoding) {
        client.setEncoding(encoding);
        Bundle got = summaryOf("Patient/" + NUMBER, new Parameters(), true);

        Bundle posted = summaryOf("Patient/" + NUMBER, new Parameters(), false);
        Bundle byIdentifier =
                client.operation()
                        .onType(Patient.class)
                        .named("$summary")
                        .withParameter(
                                Parameters.class,
                                "identifier",
                                new Identifier().setSystem(SYSTEM).setValue(NUMBER))
                        .returnResourceType(Bundle.class)
                        .execute();

        assertThat(text(posted)).isEqualTo(text(got));
        assertThat(text(byIdentifier)).isEqualTo(text(got));
    }

    @Test
    void readsThePatientByNumberAndBySearch() {
        Patient read = client.read().resource(Patient.class).withId(NUMBER).execute();
        Bundle found =
                client.search()
                        .forResource(Patient.class)
                        .where(Patient.IDENTIFIER.exactly().systemAndCode(SYSTEM, NUMBER))
                        .returnBundle(Bundle.class)
                        .execute();

        assertThat(read.getIdentifierFirstRep().getValue()).isEqualTo(NUMBER);
        assertThat(read.getIdElement().getIdPart()).isNotEqualTo(NUMBER);
        assertThat(found.getTotal()).isEqualTo(1);
        assertThat(text(found.getEntryFirstRep().getResource())).isEqualTo(text(read));
    }

    @Test
    void whatElseIsAskedOfAPatientSaysWhetherItIsTheOne() {
        Bundle all = patients("");
        String id = all.getEntryFirstRep().getResource().getIdElement().getIdPart();

        assertThat(ids(patients("&_count=1"))).containsExactly(id);
        assertThat(ids(patients("&_id=" + id))).containsExactly(id);
        assertThat(ids(patients("&_lastUpdated=ge2026-07-10&_lastUpdated=lt2026-07-11")))
                .containsExactly(id);
        for (String other : List.of("&_id=other", "&_lastUpdated=gt2026-07-10")) {
            Bundle none = patients(other);
            assertThat(none.getEntry()).isEmpty();
            assertThat(none.getTotal()).isZero();
            assertThat(none.hasTotal()).isTrue();
        }
    }

    @Test
    void searchesByPatientInEveryForm() {
        Bundle byNumber = conditions("patient=" + NUMBER);

        assertThat(byNumber.getEntry()).hasSize(1);
        assertThat(byNumber.getTotal()).isEqualTo(1);
        assertThat(byNumber.getEntryFirstRep().getResource()).isInstanceOf(Condition.class);
        for (String form :
                List.of(
                        "patient=Patient/" + NUMBER,
                        "patient=" + client.getServerBase() + "/Patient/" + NUMBER,
                        "subject:Patient=" + client.getServerBase() + "/Patient/" + ID,
                        "subject=" + NUMBER,
                        "subject:Patient=" + NUMBER,
                        "patient.identifier=" + SYSTEM + "%7C" + NUMBER,
                        "subject:identifier=" + SYSTEM + "%7C" + NUMBER)) {
            assertThat(ids(conditions(form))).as(form).isEqualTo(ids(byNumber));
        }
    }

    @Test
    void searchesByCodeCategoryDateReceiptAndId() {
        Observation first =
                observations("").getEntry().stream()
                        .map(entry -> (Observation) entry.getResource())
                        .filter(one -> one.getCode().getCodingFirstRep().hasCode())
                        .findFirst()
                        .orElseThrow();
        String system = first.getCode().getCodingFirstRep().getSystem();
        String code = first.getCode().getCodingFirstRep().getCode();

        Bundle byCode =
                client.search()
                        .forResource(Observation.class)
                        .where(Observation.PATIENT.hasId(NUMBER))
                        .and(Observation.CODE.exactly().systemAndCode(system, code))
                        .returnBundle(Bundle.class)
                        .execute();
        assertThat(ids(byCode)).contains(first.getIdElement().getIdPart());
        assertThat(byCode.getEntry())
                .allSatisfy(entry ->
                        assertThat(((Observation) entry.getResource()).getCode().getCoding())
                                .anyMatch(coding -> code.equals(coding.getCode())));
        assertThat(observations("&code=no-such-code").getEntry()).isEmpty();
        assertThat(observations("&code=" + code + ",no-such-code").getEntry())
                .hasSameSizeAs(byCode.getEntry());
        assertThat(observations("&code=http://other.example%7C" + code).getEntry()).isEmpty();
        assertThat(ids(observations("&_id=" + first.getIdElement().getIdPart())))
                .containsExactly(first.getIdElement().getIdPart());
        assertThat(observations("&_lastUpdated=ge2026-07-10&_lastUpdated=lt2026-07-11").getEntry())
                .hasSameSizeAs(observations("").getEntry());
        assertThat(observations("&_lastUpdated=gt2026-07-10").getEntry()).isEmpty();
        assertThat(observations("&date=lt1900").getEntry()).isEmpty();
        assertThat(observations("&date=ge1900").getEntry()).isNotEmpty();
    }

    @Test
    void followsPagesToTheLastEachEntryOnce() {
        Bundle whole = everything(500);
        Bundle page = everything(3);
        List<String> seen = new ArrayList<>(ids(page));
        int pages = 1;
        while (page.getLink(IBaseBundle.LINK_NEXT) != null) {
            page = client.loadPage().next(page).execute();
            seen.addAll(ids(page));
            pages++;
        }

        assertThat(pages).isGreaterThan(3);
        assertThat(seen).containsExactlyElementsOf(ids(whole)).doesNotHaveDuplicates();
        assertThat(whole.getEntryFirstRep().getResource()).isInstanceOf(Patient.class);
        assertThat(whole.getEntry()).hasSize(ListedEntries.everyKind().size() + 1);
    }

    @Test
    void pagesTellOfOneMomentWhateverIsReceivedMeanwhile() {
        Bundle first = observations("&_count=1");
        List<String> before = ids(observations(""));
        Entry newest =
                ListedEntries.everyKind().stream()
                        .filter(FhirClientTest::isObservation)
                        .findFirst()
                        .orElseThrow();
        entries.add(
                new Entry(
                        new EntryId("0".repeat(32)),
                        newest.event(),
                        new Provenance(
                                newest.provenance().feed(),
                                3,
                                999,
                                Instant.parse("2026-07-14T09:29:59Z")),
                        false));

        List<String> seen = new ArrayList<>(ids(first));
        Bundle page = first;
        while (page.getLink(IBaseBundle.LINK_NEXT) != null) {
            page = client.loadPage().next(page).execute();
            seen.addAll(ids(page));
        }

        assertThat(seen).containsExactlyElementsOf(before);
        assertThat(ids(observations("")))
                .contains(
                        SampleIds.IDS.of(newest.event().nhsNumber(), new EntryId("0".repeat(32))));
    }

    @Test
    void neverShowsTheNumberWhereAnIdBelongs() {
        for (Bundle.BundleEntryComponent entry : everything(500).getEntry()) {
            assertThat(entry.getResource().getIdElement().getIdPart()).doesNotContain(NUMBER);
            assertThat(entry.getFullUrl()).doesNotContain(NUMBER);
        }
    }

    private Bundle summaryOf(String patient, Parameters parameters, boolean get) {
        var operation =
                client.operation().onInstance(patient).named("$summary").withParameters(parameters);
        return (get ? operation.useHttpGet() : operation)
                .returnResourceType(Bundle.class)
                .execute();
    }

    private Bundle patients(String more) {
        return client.search()
                .byUrl("Patient?identifier=" + NUMBER + more)
                .returnBundle(Bundle.class)
                .execute();
    }

    private Bundle conditions(String query) {
        return client.search().byUrl("Condition?" + query).returnBundle(Bundle.class).execute();
    }

    private Bundle observations(String more) {
        return client.search()
                .byUrl("Observation?patient=" + NUMBER + more)
                .returnBundle(Bundle.class)
                .execute();
    }

    private Bundle everything(int count) {
        return client.search()
                .byUrl(
                        client.getServerBase()
                                + "/Patient/"
                                + NUMBER
                                + "/$everything?_count="
                                + count)
                .returnBundle(Bundle.class)
                .execute();
    }

    private static List<String> ids(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    private String text(Resource resource) {
        return context.newJsonParser().encodeResourceToString(resource);
    }

    private static boolean isObservation(Entry entry) {
        return entry.event().body() instanceof org.carerecord.event.Observation;
    }
}
