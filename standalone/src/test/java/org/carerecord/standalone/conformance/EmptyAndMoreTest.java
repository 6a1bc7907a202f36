package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.carerecord.event.Attachment;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Section;
import org.carerecord.event.When;
import org.carerecord.feed.FeedName;
import org.carerecord.record.Heading;
import org.carerecord.record.Sharing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a section says of what it does not have. */
final class EmptyAndMoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String ALLERGIES = "48765-2";
    private static final String MORE = "More exists at the source.";

    @Test
    void emptyAllergiesAreOfThreeKinds() {
        JsonNode notShared = section(person().sharing(sharingNothing()), ALLERGIES);
        JsonNode noneRecorded = section(person(), ALLERGIES);
        JsonNode noneKnown =
                section(
                        person().tell(
                                        "none",
                                        Section.ALLERGIES,
                                        Told.allergy(
                                                "716186003",
                                                "No known allergy",
                                                "active",
                                                "2026-01-01")),
                        ALLERGIES);

        assertThat(reason(notShared)).isEqualTo("unavailable");
        assertThat(reason(noneRecorded)).isEqualTo("nilknown");
        assertThat(noneKnown.has("emptyReason")).isFalse();
        assertThat(noneKnown.path("entry")).hasSize(1);
        assertThat(noneKnown.at("/text/div").asText()).contains("No known allergy");
        assertThat(notShared.at("/text/div").asText())
                .isNotEqualTo(noneRecorded.at("/text/div").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"11450-4", "10160-0"})
    void anEmptyProblemOrMedicationSectionIsUnavailable(String code) {
        JsonNode section =
                section(new Person().tell("p", Section.DEMOGRAPHICS, Told.demographics()), code);

        assertThat(reason(section)).isEqualTo("unavailable");
        assertThat(section.at("/emptyReason/text").asText()).isNotBlank();
        assertThat(section.at("/text/div").asText())
                .contains(section.at("/emptyReason/text").asText());
    }

    /** Of 51 past problems 50 are shown. */
    @Test
    void aLimitIsToldAtTheEndOfTheList() {
        Person person = person();
        for (int i = 0; i < 50; i++) {
            person.tell(
                    "past" + i,
                    Section.PROBLEMS,
                    Told.condition("" + (1000 + i), "Past " + i, "resolved"));
        }
        String all = section(person, "11348-0").at("/text/div").asText();
        person.tell("past50", Section.PROBLEMS, Told.condition("2000", "Past 50", "resolved"));
        JsonNode cut = section(person, "11348-0");

        assertThat(all).doesNotContain(MORE);
        assertThat(cut.path("entry")).hasSize(50);
        assertThat(Xhtml.text(cut.at("/text/div").asText()).strip()).endsWith(MORE);
    }

    @Test
    void thatAPlanOrDocumentExistsIsToldWithItsLink() {
        Person person =
                person().tell("plan", Section.CARE_PLANS, plan())
                        .tell("letter", Section.DOCUMENTS, letter());
        Document document = person.document(NOW);

        JsonNode plan = document.section("18776-5").orElseThrow();
        assertThat(Xhtml.text(plan.at("/text/div").asText())).contains("Anticipatory care plan");
        assertThat(document.resourcesOf(plan).map(Document::type)).containsExactly("CarePlan");
        assertThat(document.resources("DocumentReference").toList())
                .singleElement()
                .extracting(letter -> letter.at("/content/0/attachment/url").asText())
                .isEqualTo("https://documents.example.nhs.uk/1");
    }

    private static Person person() {
        return new Person()
                .tell("c", Section.PROBLEMS, Told.condition("195967001", "Asthma", "active"));
    }

    private static JsonNode section(Person person, String code) {
        Document document = person.document(NOW);
        assertThat(DocumentRule.allViolations(document)).isEmpty();
        return document.section(code).orElseThrow();
    }

    private static String reason(JsonNode section) {
        return section.at("/emptyReason/coding/0/code").asText();
    }

    private static Sharing sharingNothing() {
        return new Sharing() {
            @Override
            public boolean isShared(Heading heading) {
                return false;
            }

            @Override
            public List<FeedName> silent(Heading heading) {
                return List.of();
            }
        };
    }

    private static CarePlan plan() {
        return new CarePlan(
                "Anticipatory care plan",
                List.of(),
                "active",
                "plan",
                When.between(new ClinicalTime("2026-01-01"), null),
                new ClinicalTime("2026-01-01"),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static DocumentReference letter() {
        return new DocumentReference(
                Concept.ofText("Discharge letter"),
                "current",
                null,
                List.of(),
                new ClinicalTime("2026-02-01"),
                "Discharge letter",
                null,
                List.of(
                        new Attachment(
                                "application/pdf",
                                "Letter",
                                "https://documents.example.nhs.uk/1",
                                null)));
    }
}
