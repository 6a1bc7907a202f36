package org.carerecord.query.fhir.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirFormat;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.record.Entry;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.carerecord.testkit.history.HistoryShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of the document of any record: seeded histories, many of them hard cases. */
class DocumentLawsTest {

    private static final int SMALL = 160;
    private static final int TYPICAL = 40;

    private static final List<String> ORDER_OF_LEVELS = List.of("U", "L", "M", "N", "R", "V");

    private record Told(Summary summary, ReadDocument document) {}

    private static final List<Told> DOCUMENTS = new ArrayList<>();

    @BeforeAll
    static void foldThem() {
        for (int seed = 0; seed < SMALL; seed++) {
            add(seed, HistoryShape.SMALL);
        }
        for (int seed = 0; seed < TYPICAL; seed++) {
            add(SMALL + seed, HistoryShape.TYPICAL);
        }
    }

    private static void add(int seed, HistoryShape shape) {
        for (Summary summary : FoldedHistories.summaries(seed, shape)) {
            FhirElement document =
                    SummaryDocument.of(summary, List.of(), Moment.now(shape.now()), SampleIds.IDS);
            DOCUMENTS.add(new Told(summary, ReadDocument.of(document)));
        }
    }

    @Test
    void coverEveryHeading() {
        Set<Heading> filled =
                DOCUMENTS.stream()
                        .flatMap(told -> told.summary().sections().stream())
                        .filter(section -> !section.items().isEmpty())
                        .map(SummarySection::heading)
                        .collect(Collectors.toSet());
        assertThat(filled).contains(Heading.RESULTS, Heading.ALLERGIES, Heading.APPOINTMENTS);
        assertThat(filled).hasSizeGreaterThan(20);
    }

    @Test
    void beginWithTheOnlyCompositionAndHaveOnePatient() {
        for (Told told : DOCUMENTS) {
            assertThat(told.document().composition().get("resourceType").textValue())
                    .isEqualTo("Composition");
            assertThat(told.document().resources("Composition")).hasSize(1);
            assertThat(told.document().resources("Patient")).hasSize(1);
        }
    }

    @Test
    void giveEachEntryAnAddressOfItsOwn() {
        for (Told told : DOCUMENTS) {
            JsonNode entries = told.document().bundle().get("entry");
            assertThat(told.document().resources()).hasSize(entries.size());
            assertThat(told.document().resources().keySet())
                    .allMatch(address -> address.matches("urn:uuid:[0-9a-f-]{36}"));
        }
    }

    @Test
    void leadEveryReferenceToAnEntry() {
        for (Told told : DOCUMENTS) {
            Map<String, JsonNode> resources = told.document().resources();
            for (JsonNode resource : resources.values()) {
                Set<String> contained =
                        new HashSet<>(ReadDocument.valuesOf(resource.path("contained"), "id"));
                for (String reference : ReadDocument.valuesOf(resource, "reference")) {
                    assertThat(
                                    resources.containsKey(reference)
                                            || (reference.startsWith("#")
                                                    && contained.contains(reference.substring(1))))
                            .as("%s leads somewhere", reference)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void leadFromTheCompositionToEveryEntry() {
        for (Told told : DOCUMENTS) {
            Set<String> reached =
                    new HashSet<>(
                            ReadDocument.valuesOf(told.document().composition(), "reference"));
            assertThat(told.document().resources().keySet().stream().skip(1))
                    .allMatch(reached::contains);
        }
    }

    @Test
    void haveARowForEachEntryAndAnEntryForEachRow() {
        for (Told told : DOCUMENTS) {
            for (JsonNode section : told.document().sections()) {
                assertThat(ReadDocument.rows(section))
                        .as(section.get("title").textValue())
                        .isEqualTo(ReadDocument.entries(section));
            }
        }
    }

    @Test
    void haveEveryEntryOfTheSummaryUnderItsHeadingInOrder() {
        for (Told told : DOCUMENTS) {
            var addresses =
                    new Addresses(
                            told.summary().patient(),
                            DocumentEntries.of(told.summary()),
                            SampleIds.IDS);
            for (SummarySection section : told.summary().sections()) {
                List<String> expected =
                        section.items().stream()
                                .flatMap(item -> DocumentEntries.of(item).stream())
                                .map(addresses::of)
                                .toList();
                if (!expected.isEmpty()) {
                    String title =
                            section.heading() == Heading.APPOINTMENTS
                                    ? "Encounters"
                                    : section.heading().title();
                    assertThat(ReadDocument.entries(told.document().section(title)))
                            .containsSubsequence(expected);
                }
            }
        }
    }

    @Test
    void showNothingThatWasEnteredInError() {
        for (Told told : DOCUMENTS) {
            assertThat(entries(told.summary()))
                    .noneMatch(entry ->
                            entry.event().status() == ClinicalEvent.Status.ENTERED_IN_ERROR);
            assertThat(ReadDocument.valuesOf(told.document().bundle(), "status"))
                    .doesNotContain("entered-in-error");
        }
    }

    @Test
    void areAsConfidentialAsTheMostConfidentialInside() {
        for (Told told : DOCUMENTS) {
            List<Entry> all = new ArrayList<>(entries(told.summary()));
            told.summary().demographics().ifPresent(all::add);
            String level = told.document().bundle().at("/meta/security/0/code").textValue();
            int highest =
                    all.stream()
                            .mapToInt(entry -> level(entry.event().confidentiality()))
                            .max()
                            .orElse(ORDER_OF_LEVELS.indexOf("N"));
            assertThat(ORDER_OF_LEVELS.indexOf(level)).isEqualTo(highest);
        }
    }

    private static int level(String label) {
        int level = ORDER_OF_LEVELS.indexOf(label);
        return level < 0 ? ORDER_OF_LEVELS.indexOf("R") : level;
    }

    @Test
    void haveTheRequiredSectionsFirstWithEntriesOrAReason() {
        for (Told told : DOCUMENTS) {
            assertThat(told.document().titles())
                    .startsWith("Problems", "Allergies and intolerances", "Medication summary");
            for (JsonNode section : told.document().sections()) {
                assertThat(section.has("entry")).isNotEqualTo(section.has("emptyReason"));
                assertThat(section.at("/code/text").textValue()).isNotBlank();
                assertThat(ReadDocument.words(section)).isNotBlank();
            }
        }
    }

    @Test
    void keepNarrativeToTheCompositionItsSectionsAndThePatient() {
        for (Told told : DOCUMENTS) {
            for (JsonNode resource : told.document().resources().values()) {
                String type = resource.get("resourceType").textValue();
                assertThat(resource.has("text"))
                        .as(type)
                        .isEqualTo(type.equals("Composition") || type.equals("Patient"));
            }
        }
    }

    @Test
    void putNoNumberOfThePersonIntoNamesAndAddresses() {
        for (Told told : DOCUMENTS) {
            List<String> names =
                    new ArrayList<>(ReadDocument.valuesOf(told.document().bundle(), "fullUrl"));
            names.addAll(ReadDocument.valuesOf(told.document().bundle(), "id"));
            names.addAll(ReadDocument.valuesOf(told.document().bundle(), "reference"));
            assertThat(names).noneMatch(name -> name.contains(told.summary().patient().digits()));
        }
    }

    @Test
    void areTheSameBytesEachTime() {
        for (Told told : DOCUMENTS.subList(0, 50)) {
            Moment now = Moment.now(HistoryShape.SMALL.now());
            Moment later = Moment.now(HistoryShape.SMALL.now().plusSeconds(1));
            for (FhirFormat format : FhirFormat.values()) {
                assertThat(
                                format.bytes(
                                        SummaryDocument.of(
                                                told.summary(), List.of(), later, SampleIds.IDS)))
                        .isEqualTo(
                                format.bytes(
                                        SummaryDocument.of(
                                                told.summary(), List.of(), now, SampleIds.IDS)));
            }
        }
    }

    private static List<Entry> entries(Summary summary) {
        List<Entry> entries = new ArrayList<>();
        for (SummarySection section : summary.sections()) {
            for (Item item : section.items()) {
                entries.addAll(DocumentEntries.of(item));
            }
        }
        return entries;
    }
}
