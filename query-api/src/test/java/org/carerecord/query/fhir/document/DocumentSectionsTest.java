package org.carerecord.query.fhir.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Encounter;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.When;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.record.Absence;
import org.carerecord.record.Entry;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The sections of the document: which there are, what they hold and what they say. */
class DocumentSectionsTest {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final List<String> REQUIRED =
            List.of("Problems", "Allergies and intolerances", "Medication summary");

    @Test
    void comeInOneOrderAndThenWhatTheDraftHasNoSectionFor() {
        ReadDocument document =
                ReadDocument.of(
                        SummaryDocument.of(
                                Summaries.everyKind(), List.of(), Summaries.NOW, SampleIds.IDS));

        assertThat(document.titles())
                .containsExactly(
                        "Problems",
                        "Allergies and intolerances",
                        "Medication summary",
                        "Immunisations",
                        "Results",
                        "Procedures",
                        "Medical devices",
                        "Advance directives",
                        "Alerts",
                        "Past problems",
                        "Plan of care",
                        "Social history",
                        "Vital signs",
                        "Encounters",
                        "Social care",
                        "Legal",
                        "Referrals",
                        "Personal contacts",
                        "Professional contacts",
                        "Family history",
                        "Documents",
                        "Other statements");
    }

    @ParameterizedTest
    @CsvSource({
        "Problems,11450-4",
        "Allergies and intolerances,48765-2",
        "Medication summary,10160-0",
        "Immunisations,11369-6",
        "Results,30954-2",
        "Procedures,47519-4",
        "Medical devices,46264-8",
        "Advance directives,42348-3",
        "Alerts,104605-1",
        "Past problems,11348-0",
        "Plan of care,18776-5",
        "Social history,29762-2",
        "Vital signs,8716-3",
        "Encounters,46240-8",
        "Family history,10157-6",
        "Documents,77599-9"
    })
    void haveTheirCodeOfLoinc(String title, String code) {
        ReadDocument document =
                ReadDocument.of(
                        SummaryDocument.of(
                                Summaries.everyKind(), List.of(), Summaries.NOW, SampleIds.IDS));
        JsonNode coding = document.section(title).at("/code/coding/0");

        assertThat(coding.get("system").textValue()).isEqualTo("http://loinc.org");
        assertThat(coding.get("code").textValue()).isEqualTo(code);
    }

    @Test
    void areNamedByTheirTitleWhereLoincHasNoCode() {
        ReadDocument document =
                ReadDocument.of(
                        SummaryDocument.of(
                                Summaries.everyKind(), List.of(), Summaries.NOW, SampleIds.IDS));
        JsonNode code = document.section("Social care").get("code");

        assertThat(code.has("coding")).isFalse();
        assertThat(code.get("text").textValue()).isEqualTo("Social care");
    }

    @Test
    void holdEveryHeadingOfTheSummaryOnce() {
        assertThat(
                        Arrays.stream(DocumentSection.values())
                                .flatMap(section -> section.headings().stream()))
                .containsExactlyInAnyOrder(Heading.values());
    }

    @Test
    void areThereEmptyWhereTheyAreRequiredAndLeftOutElsewhere() {
        assertThat(new Summaries().read().titles()).isEqualTo(REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SHARED,unavailable",
        "NONE_RECORDED,nilknown",
        "OLDER_ONLY,unavailable",
        "SOURCE_SILENT,unavailable",
        "QUARANTINED,unavailable"
    })
    void sayWhyTheyAreEmpty(Absence absence, String code) {
        JsonNode section =
                new Summaries()
                        .empty(Heading.ALLERGIES, absence)
                        .read()
                        .section("Allergies and intolerances");

        assertThat(section.has("entry")).isFalse();
        assertThat(section.at("/emptyReason/coding/0/system").textValue())
                .isEqualTo("http://terminology.hl7.org/CodeSystem/list-empty-reason");
        assertThat(section.at("/emptyReason/coding/0/code").textValue()).isEqualTo(code);
        assertThat(section.at("/emptyReason/text").textValue()).isEqualTo(absence.words());
        assertThat(ReadDocument.words(section)).contains(absence.words());
    }

    @Test
    void holdAnEntryWhereAProviderStatesThatThereAreNone() {
        Entry none = Summaries.entry("1", allergy("716186003", "No known allergy"));
        List<Item> items = List.of(Item.alone(none, Why.NONE_KNOWN));
        ReadDocument document =
                new Summaries().shown(Heading.ALLERGIES, items, false, false).read();
        JsonNode section = document.section("Allergies and intolerances");

        assertThat(section.has("emptyReason")).isFalse();
        JsonNode entry = resource(document, ReadDocument.entries(section).getFirst());
        assertThat(entry.get("resourceType").textValue()).isEqualTo("AllergyIntolerance");
        assertThat(entry.at("/code/coding/0/code").textValue()).isEqualTo("716186003");
        assertThat(ReadDocument.words(section))
                .contains("No known allergy")
                .contains("The provider states that none are known.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Absence.class,
            names = {"OLDER_ONLY", "SOURCE_SILENT", "QUARANTINED"})
    void areThereWhereSomethingMayBeHiddenThoughNotRequired(Absence absence) {
        ReadDocument document = new Summaries().empty(Heading.RESULTS, absence).read();

        assertThat(ReadDocument.words(document.section("Results"))).contains(absence.words());
    }

    @ParameterizedTest
    @EnumSource(
            value = Absence.class,
            names = {"NONE_RECORDED", "NOT_SHARED"})
    void areLeftOutWhereMerelyEmptyAndNotRequired(Absence absence) {
        assertThat(new Summaries().empty(Heading.RESULTS, absence).read().titles())
                .isEqualTo(REQUIRED);
    }

    @Test
    void sayAtTheEndOfTheListThatMoreExists() {
        Entry result = Summaries.entry("1", observation("HbA1c", "48 mmol/mol"));
        JsonNode section =
                new Summaries()
                        .shown(
                                Heading.RESULTS,
                                List.of(Item.alone(result, Why.RESULT_OF_6_MONTHS)),
                                true,
                                false)
                        .read()
                        .section("Results");

        assertThat(ReadDocument.words(section)).endsWith("More exists at the source.");
    }

    @Test
    void sayThatTheyAreDisputed() {
        Entry none = Summaries.entry("1", allergy("716186003", "No known allergy"));
        Entry real = Summaries.entry("acute", "RJ1", "2", "N", allergy("91936005", "Penicillin"));
        JsonNode section =
                new Summaries()
                        .shown(
                                Heading.ALLERGIES,
                                List.of(
                                        Item.alone(real, Why.ACTIVE),
                                        Item.alone(none, Why.NONE_KNOWN)),
                                false,
                                true)
                        .read()
                        .section("Allergies and intolerances");

        assertThat(ReadDocument.words(section))
                .startsWith("One provider says that there are none of these, another names some.");
        assertThat(ReadDocument.rows(section)).hasSize(2);
    }

    @Test
    void showEquivalentEntriesAllOfThemWithSourcesAndDifferences() {
        Entry first = Summaries.entry("1", allergy("91936005", "Penicillin"));
        Entry other =
                Summaries.under(
                        new NhsNumber(9_990_000_026L),
                        "acute",
                        "RJ1",
                        "2",
                        "N",
                        allergy("91936005", "Allergy to penicillin"));
        var item =
                new Item(
                        first,
                        Why.ACTIVE,
                        Item.Sameness.AGENT,
                        List.of(new Item.Shown(other, Why.ACTIVE)),
                        List.of("reactions", "clinicalStatus"));
        ReadDocument document =
                new Summaries().shown(Heading.ALLERGIES, List.of(item), false, false).read();
        JsonNode section = document.section("Allergies and intolerances");
        List<String> entries = ReadDocument.entries(section);

        assertThat(document.resources("AllergyIntolerance")).hasSize(2);
        assertThat(ReadDocument.row(section, entries.getFirst()))
                .contains("Y06601, feed gp-north")
                .contains("Also from RJ1, feed acute, recorded under NHS No. 999 000 0026.")
                .contains("The same agent.")
                .contains("They differ in: reactions, whether it is active.");
        assertThat(ReadDocument.row(section, entries.getLast()))
                .contains("Counts as the same as Penicillin from Y06601, feed gp-north")
                .contains("Recorded under: NHS No. 999 000 0026")
                .contains("RJ1, feed acute");
    }

    @Test
    void keepOneEntryUnderTwoNumbersApart() {
        Body body = allergy("91936005", "Penicillin");
        Entry own = Summaries.entry("1", body);
        Entry linked =
                Summaries.under(
                        new NhsNumber(9_990_000_026L), "gp-north", "Y06601", "1", "N", body);
        assertThat(linked.id()).isEqualTo(own.id());

        ReadDocument document = new Summaries().shown(Heading.ALLERGIES, own, linked).read();

        assertThat(document.resources("AllergyIntolerance")).hasSize(2);
        assertThat(ReadDocument.rows(document.section("Allergies and intolerances")))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void listFutureContactsApartFromPastOnes() {
        Entry past = Summaries.entry("1", encounter("Emergency department", "2026-06-01"));
        Entry future = Summaries.entry("2", appointment("Eye clinic", "2026-08-11"));
        JsonNode section =
                new Summaries()
                        .shown(Heading.ENCOUNTERS, past)
                        .shown(Heading.APPOINTMENTS, future)
                        .read()
                        .section("Encounters");

        assertThat(ReadDocument.words(section))
                .containsSubsequence(
                        "Future appointments", "Eye clinic", "Encounters", "Emergency department");
        assertThat(ReadDocument.narrative(section).getElementsByTagName("table").getLength())
                .isEqualTo(2);
        assertThat(ReadDocument.entries(section)).hasSize(2);
    }

    @Test
    void leadFromAReportToTheResultsThatItGathers() {
        Entry report =
                Summaries.entry(
                        "report-1",
                        new DiagnosticReport(
                                Concept.ofText("Full blood count"),
                                "final",
                                List.of(),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of("member-1", "not-here"),
                                List.of()));
        Entry member = Summaries.entry("member-1", observation("Haemoglobin", "140 g/L"));
        ReadDocument document = new Summaries().shown(Heading.RESULTS, report, member).read();
        JsonNode results = document.resources("DiagnosticReport").getFirst().get("result");

        assertThat(resource(document, results.at("/0/reference").textValue()))
                .isEqualTo(document.resources("Observation").getFirst());
        assertThat(results.at("/1/reference").isMissingNode()).isTrue();
        assertThat(results.at("/1/identifier/value").textValue()).contains("not-here");
    }

    @Test
    void showMarkupOfSourcesAsText() {
        Entry hostile =
                Summaries.entry("1", allergy("1", "<script>alert(1)</script> & \"more\" \u202e"));
        JsonNode section =
                new Summaries()
                        .shown(Heading.ALLERGIES, hostile)
                        .read()
                        .section("Allergies and intolerances");

        assertThat(ReadDocument.words(section)).contains("<script>alert(1)</script> & \"more\"");
        assertThat(ReadDocument.narrative(section).getElementsByTagName("script").getLength())
                .isZero();
    }

    private static Body allergy(String code, String words) {
        return new Allergy(
                Concept.of(SNOMED, code, words),
                "active",
                "confirmed",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static Body observation(String code, String value) {
        return new Observation(
                Concept.ofText(code),
                "final",
                List.of(),
                When.at(new ClinicalTime("2026-07-01")),
                null,
                new ObservationValue.Text(value),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private static Body encounter(String type, String on) {
        return new Encounter(
                List.of(Concept.ofText(type)),
                null,
                "finished",
                When.at(new ClinicalTime(on)),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static Body appointment(String type, String on) {
        return new Appointment(
                List.of(Concept.ofText(type)),
                "booked",
                When.at(new ClinicalTime(on)),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private static JsonNode resource(ReadDocument document, String address) {
        return Optional.ofNullable(document.resources().get(address)).orElseThrow();
    }
}
