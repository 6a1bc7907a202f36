package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.IQuery;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.query.json.AlteredEntry;
import org.carerecord.query.json.SampleHistory;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.Provenance;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources are read by the ids that they have in everything that is answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirReadTest {

    private static final NhsNumber PATIENT = SampleSummary.PATIENT;
    private static final NhsNumber SURVIVOR = new NhsNumber(9_990_000_026L);
    private static final String EVERYTHING = "/fhir/Patient/9990000018/$everything?_count=500";

    @AutoClose private final RunningApi running = new RunningApi();

    @BeforeEach
    void knowsThePatient() {
        running.knowsThePatient();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/fhir+json", "application/fhir+xml"})
    void everyResourceOfASearchIsReadUnderItsAddress(String form) throws Exception {
        Bundle everything = bundle(EVERYTHING);

        assertThat(everything.getEntry()).hasSize(ListedEntries.everyKind().size() + 1);
        for (Bundle.BundleEntryComponent entry : everything.getEntry()) {
            String path = URI.create(entry.getFullUrl()).getPath();
            HttpResponse<String> answer =
                    running.text(running.request(path).header("Accept", form).build());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(form);
            assertThat(text(parsed(form, answer.body()))).isEqualTo(text(entry.getResource()));
        }
    }

    @Test
    void aClientReadsWhatItFoundAndThenWhoseItIs() {
        IGenericClient client = client();
        Condition found =
                (Condition)
                        client.search()
                                .byUrl("Condition?patient=9990000018")
                                .returnBundle(Bundle.class)
                                .execute()
                                .getEntryFirstRep()
                                .getResource();

        Condition read =
                client.read()
                        .resource(Condition.class)
                        .withId(found.getIdElement().getIdPart())
                        .execute();
        Patient subject =
                client.read()
                        .resource(Patient.class)
                        .withUrl(found.getSubject().getReference())
                        .execute();
        Bundle ofSubject =
                client.search()
                        .forResource(Condition.class)
                        .where(Condition.PATIENT.hasId(found.getSubject().getReference()))
                        .returnBundle(Bundle.class)
                        .execute();

        assertThat(text(read)).isEqualTo(text(found));
        assertThat(subject.getIdentifierFirstRep().getValue()).isEqualTo("9990000018");
        assertThat(subject.getIdElement().getIdPart())
                .isEqualTo(found.getSubject().getReferenceElement().getIdPart());
        assertThat(text(ofSubject.getEntryFirstRep().getResource())).isEqualTo(text(found));
    }

    @Test
    void theCapabilityStatementDeclaresReadsOfEveryTypeAndNoOlderVersions() throws Exception {
        var statement = (CapabilityStatement) parsed("json", running.get("/fhir/metadata").body());

        for (var resource : statement.getRestFirstRep().getResource()) {
            assertThat(resource.getInteraction())
                    .as(resource.getType())
                    .extracting(interaction -> interaction.getCode().toCode())
                    .containsExactly("read", "search-type");
            assertThat(running.api().served().keySet())
                    .anyMatch(path -> path.startsWith("/fhir/" + resource.getType() + "/{"));
        }
        assertThat(running.get(path(allergy()) + "/_history/1").statusCode()).isEqualTo(404);
        assertThat(running.get(path(allergy()) + "/_history").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsTheVersionAndSinceWhenItIsKnown() throws Exception {
        Entry entry = allergy();
        HttpResponse<String> answer = running.get(path(entry));

        assertThat(answer.headers().firstValue("ETag"))
                .hasValue("W/\"" + entry.event().version() + "\"");
        assertThat(answer.headers().firstValue("Last-Modified"))
                .hasValue("Fri, 10 Jul 2026 08:15:01 GMT");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Care-Record-Up-To-Date-At"))
                .hasValue(SampleSummary.UP_TO_DATE_AT.toString());
        assertThat(running.send("HEAD", path(entry)).headers().firstValue("ETag"))
                .isEqualTo(answer.headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/%s", "%s", "\"other\", W/%s", "*"})
    void tellsAClientThatHasTheVersionSo(String tags) throws Exception {
        Entry entry = allergy();
        String tag = '"' + Long.toString(entry.event().version()) + '"';

        HttpResponse<String> answer = conditional(path(entry), tags.formatted(tag));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue("W/" + tag);
        assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
        assertThat(conditional(path(entry), "W/\"999\"").statusCode()).isEqualTo(200);
    }

    /** The same version looks otherwise once it is disputed, or once its number is another's. */
    @Test
    void aVersionThatMayLookOtherwiseIsNoTag() throws Exception {
        Entry entry = allergy();
        Entry disputed = new Entry(entry.id(), entry.event(), entry.provenance(), true);
        running.reader().answersStatements(new ListedEntries(List.of(disputed)));
        HttpResponse<String> inConflict = conditional(path(entry), "*");
        running.reader()
                .answersStatements((patient, under, id, moment) ->
                        patient.equals(SURVIVOR)
                                ? new ListedEntries(List.of(entry))
                                        .history(PATIENT, under, id, moment)
                                : new Lookup.Superseded<>(List.of(SURVIVOR)));
        HttpResponse<String> ofAnother = conditional(path(entry), "*");

        for (HttpResponse<String> answer : List.of(inConflict, ofAnother)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsSinceWhenItIsKnownInEveryMonthAsHttpHasIt(Month month) throws Exception {
        Instant received = Instant.parse("2025-%02d-05T08:15:01Z".formatted(month.getValue()));
        Entry entry = receivedAt(received, allergy());
        running.reader().answersStatements(new ListedEntries(List.of(entry)));

        String told = running.get(path(entry)).headers().firstValue("Last-Modified").orElseThrow();

        assertThat(told)
                .matches(
                        "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), 05"
                                + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
                                + " 2025 08:15:01 GMT");
        assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(told)))
                .isEqualTo(received);
    }

    @Test
    void whatWasNotKnownAtAMomentIsNotReadAtIt() throws Exception {
        String path = path(allergy());

        assertThat(running.get(path + "?asOf=2026-07-11T00:00:00Z").statusCode()).isEqualTo(200);
        FhirOutcome.of(running.get(path + "?asOf=2026-07-09T00:00:00Z"), 404, "no-such-entry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Condition/0123456789abcdef0123456789abcdef",
                "/fhir/Condition/9990000018",
                "/fhir/Condition/_history",
                "/fhir/Condition/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "/fhir/Patient/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "/fhir/Patient/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/$summary",
                "/fhir/Patient/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/$everything",
                "/fhir/Condition?patient=Patient/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void anIdThatWasNotMadeHereIsNotKnown(String path) throws Exception {
        HttpResponse<String> answer = running.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).contains("OperationOutcome").doesNotContain("aaaa", "passwd");
    }

    @Test
    void anIdIsOfOneTypeOnly() throws Exception {
        String id = SampleIds.IDS.of(allergy());
        String patient = SampleIds.IDS.of(PATIENT);

        for (String path :
                List.of(
                        "/fhir/Observation/" + id,
                        "/fhir/Condition/" + patient,
                        "/fhir/Patient/" + id,
                        "/fhir/Patient/" + id + "/$summary",
                        "/fhir/Patient/" + id + "/$everything",
                        "/fhir/Condition?patient=Patient/" + id,
                        "/fhir/Condition/" + SampleIds.IDS.of(PATIENT, new EntryId("f".repeat(32))),
                        "/fhir/Condition/"
                                + SampleIds.IDS.of(SURVIVOR, new EntryId("0".repeat(32))))) {
            FhirOutcome.of(running.get(path), 404, "no-such-entry");
        }
    }

    @Test
    void whatWasTakenBackIsGone() throws Exception {
        EntryHistory history = SampleHistory.ofThreeVersions();
        running.reader()
                .answersStatements((patient, under, entry, moment) ->
                        new Lookup.Found<>(history, SampleSummary.UP_TO_DATE_AT));
        String id = SampleIds.IDS.of(PATIENT, history.id());

        var issue = FhirOutcome.of(running.get("/fhir/Flag/" + id), 410, "entry-taken-back");
        assertThat(issue.getCode().toCode()).isEqualTo("deleted");
        FhirOutcome.of(running.get("/fhir/AllergyIntolerance/" + id), 404, "no-such-entry");
    }

    @Test
    void anEntryOfANumberThatBelongsToAnotherIsReadInTheOthersRecord() throws Exception {
        Entry entry = allergy();
        running.reader()
                .answersStatements((patient, under, id, moment) -> {
                    assertThat(under).isEqualTo(PATIENT);
                    return patient.equals(SURVIVOR)
                            ? new ListedEntries(List.of(entry)).history(PATIENT, under, id, moment)
                            : new Lookup.Superseded<>(List.of(SURVIVOR));
                });

        HttpResponse<String> answer = running.get(path(entry));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(((AllergyIntolerance) parsed("json", answer.body())).getPatient().getReference())
                .isEqualTo("Patient/" + SampleIds.IDS.of(SURVIVOR));
    }

    @Test
    void saysWhyItCannotTell() throws Exception {
        String path = path(allergy());
        running.reader()
                .answersStatements((patient, under, id, moment) ->
                        new Lookup.Superseded<>(List.of(SURVIVOR, new NhsNumber(9_990_000_069L))));
        FhirOutcome.of(running.get(path), 409, "disputed-survivor");

        running.reader()
                .answersStatements((patient, under, id, moment) ->
                        new Lookup.NotReady<>(Lookup.Reason.STARTING, Duration.ofSeconds(2)));
        HttpResponse<String> answer = running.get(path);
        FhirOutcome.of(answer, 503, "not-ready");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @ParameterizedTest
    @CsvSource({"_summary=true,_summary", "patient=9990000018,patient", "_elements=id,_elements"})
    void namesWhatItDoesNotSupport(String query, String name) throws Exception {
        String path = path(allergy());

        assertThat(
                        FhirOutcome.of(running.get(path + "?" + query), 400, "unknown-parameter")
                                .getDiagnostics())
                .contains("field: " + name + ".");
    }

    /** What was asked for by an id that hides the number has links that hide it. */
    @Test
    void pagesOfAPatientAskedForByIdDoNotShowTheNumber() throws Exception {
        String id = SampleIds.IDS.of(PATIENT);
        List<String> seen = new ArrayList<>();
        String next = "/fhir/Patient/" + id + "/$everything?_count=4";
        while (!next.isEmpty()) {
            Bundle page = bundle(next);
            page.getEntry().forEach(entry -> seen.add(entry.getFullUrl()));
            page.getLink()
                    .forEach(link ->
                            assertThat(link.getUrl()).contains(id).doesNotContain("9990000018"));
            URI following =
                    page.getLink(Bundle.LINK_NEXT) == null
                            ? URI.create("")
                            : URI.create(page.getLink(Bundle.LINK_NEXT).getUrl());
            next =
                    following.getRawPath().isEmpty()
                            ? ""
                            : following.getRawPath() + "?" + following.getRawQuery();
        }

        assertThat(seen)
                .containsExactlyElementsOf(
                        bundle(EVERYTHING).getEntry().stream()
                                .map(Bundle.BundleEntryComponent::getFullUrl)
                                .toList());
    }

    @Test
    void theSummaryOfAnIdIsThatOfTheNumber() throws Exception {
        String id = SampleIds.IDS.of(PATIENT);

        assertThat(running.get("/fhir/Patient/" + id + "/$summary").body())
                .isEqualTo(running.get("/fhir/Patient/9990000018/$summary").body());
        assertThat(running.get("/fhir/Patient/" + id).body())
                .isEqualTo(running.get("/fhir/Patient/9990000018").body());
    }

    @Test
    void anIdIsNoWayAroundTheRuleForNumbers() throws Exception {
        try (var strict = new RunningApi(RunningApi.CONFIG, NhsNumber.TestRange.REFUSED)) {
            for (String path :
                    List.of(path(allergy()), "/fhir/Patient/" + SampleIds.IDS.of(PATIENT))) {
                FhirOutcome.of(strict.get(path), 400, "invalid-nhs-number");
            }
        }
    }

    /** References to other statements are by identifier, and those can be searched for. */
    @Test
    void whatAnIdentifierRefersToIsFoundByIt() throws Exception {
        Flag flag =
                bundle(EVERYTHING).getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(Flag.class::isInstance)
                        .map(Flag.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(flag.getIdentifier()).hasSize(2);
        for (Identifier identifier : flag.getIdentifier()) {
            assertThat(ids(flagsOf(identifier.getSystem(), identifier.getValue())))
                    .as(identifier.getSystem())
                    .containsExactly(flag.getIdElement().getIdPart());
            assertThat(ids(flagsOf("urn:none", identifier.getValue()))).isEmpty();
            assertThat(ids(flagsOf(identifier.getSystem(), "x"))).isEmpty();
        }
    }

    /** What separates values elsewhere is part of one where a client says so. */
    @ParameterizedTest
    @ValueSource(strings = {"Flag/1,2", "Flag|1", "Flag$1", "Flag\\1", "\\,|$\\\\"})
    void whatIsEscapedInAnIdentifierIsPartOfIt(String entryId) {
        Entry plain = entry(Alert.class);
        Entry other = AlteredEntry.named(entryId, plain);
        running.reader().answersEntries(new ListedEntries(List.of(plain, other)));
        Bundle both = flags().execute();
        Identifier named =
                both.getEntry().stream()
                        .map(one -> ((Flag) one.getResource()).getIdentifier().getLast())
                        .filter(one -> one.getValue().endsWith(entryId))
                        .findFirst()
                        .orElseThrow();

        Bundle found = flagsOf(named.getSystem(), named.getValue());

        assertThat(both.getEntry()).hasSize(2);
        assertThat(found.getEntry()).hasSize(1);
        assertThat(((Flag) found.getEntryFirstRep().getResource()).getIdentifier().getLast())
                .satisfies(one -> assertThat(one.getValue()).isEqualTo(named.getValue()));
    }

    private Bundle flagsOf(String system, String value) {
        return flags().and(Flag.IDENTIFIER.exactly().systemAndCode(system, value)).execute();
    }

    private IQuery<Bundle> flags() {
        return client().search()
                .forResource(Flag.class)
                .where(Flag.PATIENT.hasId("9990000018"))
                .returnBundle(Bundle.class);
    }

    private IGenericClient client() {
        return FhirOutcome.CONTEXT.newRestfulGenericClient(
                "http://127.0.0.1:" + running.api().port() + "/fhir");
    }

    private static List<String> ids(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    /** An allergy under the patient's own number. */
    private static Entry allergy() {
        return entry(Allergy.class);
    }

    private static Entry entry(Class<? extends Body> kind) {
        return ListedEntries.everyKind().stream()
                .filter(entry -> entry.event().nhsNumber().equals(PATIENT))
                .filter(entry -> kind.isInstance(entry.event().body()))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> conditional(String path, String tags) throws Exception {
        return running.text(running.request(path).header("If-None-Match", tags).build());
    }

    private static Entry receivedAt(Instant received, Entry entry) {
        Provenance from = entry.provenance();
        return new Entry(
                entry.id(),
                entry.event(),
                new Provenance(from.feed(), from.partition(), from.offset(), received),
                entry.inConflict());
    }

    private static String path(Entry entry) {
        return "/fhir/AllergyIntolerance/" + SampleIds.IDS.of(entry);
    }

    private Bundle bundle(String path) throws Exception {
        HttpResponse<String> answer = running.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return (Bundle) parsed("json", answer.body());
    }

    private static Resource parsed(String form, String body) {
        var parser =
                form.endsWith("xml")
                        ? FhirOutcome.CONTEXT.newXmlParser()
                        : FhirOutcome.CONTEXT.newJsonParser();
        return (Resource) parser.parseResource(body);
    }

    private static String text(Resource resource) {
        return FhirOutcome.CONTEXT.newJsonParser().encodeResourceToString(resource);
    }
}
