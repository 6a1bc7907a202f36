package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by a document made to break it, and by none that is good. */
final class DocumentRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Rendered GOOD = person().rendered(NOW);

    private static Person person() {
        return new Person()
                .tell("p", Section.DEMOGRAPHICS, Told.demographics())
                .tell("c", Section.PROBLEMS, Told.condition("195967001", "Asthma", "active"))
                .tell(
                        "a",
                        Section.ALLERGIES,
                        Told.allergy("91936005", "Allergy to penicillin", "active", "1994-02-03"))
                .tell(
                        "o",
                        Section.RESULTS,
                        Told.measured("718-7", "Haemoglobin", "2026-11-01", "HM"));
    }

    static Stream<DocumentRule> rules() {
        return DocumentRule.ALL.stream();
    }

    @Test
    void noneIsBrokenByAGoodDocument() {
        assertThat(DocumentRule.allViolations(GOOD.document())).isEmpty();
        assertThat(R4Validator.errors(GOOD.json())).isEmpty();
        assertThat(R4Validator.errors(GOOD.xml())).isEmpty();
    }

    /** No rule is kept only because sources say so much. */
    @Test
    void noneIsBrokenWhereASourceSaysLittle() {
        Rendered little =
                new Person()
                        .tell("a", Section.ALLERGIES, Told.pastAllergy())
                        .tell("o", Section.RESULTS, Told.notValued())
                        .tell("p", Section.RESULTS, Told.partlyValued())
                        .rendered(NOW);

        assertThat(little.document().resources("Observation")).hasSize(2);
        assertThat(little.document().resources("AllergyIntolerance")).hasSize(1);
        assertThat(DocumentRule.allViolations(little.document())).isEmpty();
        assertThat(R4Validator.errors(little.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachIsBrokenByADocumentThatBreaksIt(DocumentRule rule) {
        assertThat(BrokenDocuments.broken(rule.id(), GOOD.document()))
                .isNotEmpty()
                .allSatisfy(broken -> assertThat(rule.violations(broken)).isNotEmpty());
    }

    @Test
    void noTwoHaveTheSameId() {
        assertThat(rules().map(DocumentRule::id)).doesNotHaveDuplicates();
        assertThat(BrokenDocuments.rules())
                .containsExactlyInAnyOrderElementsOf(rules().map(DocumentRule::id).toList());
    }

    @ParameterizedTest
    @MethodSource("faultsOfR4")
    void theValidatorFindsWhatIsNoR4(String what, String instead) {
        String json = new String(GOOD.json(), StandardCharsets.UTF_8);
        assertThat(json).contains(what);

        byte[] broken = json.replace(what, instead).getBytes(StandardCharsets.UTF_8);
        assertThat(R4Validator.errors(broken)).isNotEmpty();
    }

    static Stream<List<String>> faults() {
        return Stream.of(
                List.of("\"status\":\"final\"", "\"status\":\"finished\""),
                List.of("\"type\":\"document\"", "\"type\":\"dokument\""),
                List.of("\"birthDate\":\"1951-03-14\"", "\"birthDate\":\"14.3.1951\""),
                List.of("\"gender\":\"female\"", "\"sex\":\"female\""),
                List.of("<table>", "<form>"),
                List.of("\"code\":\"active\"", "\"code\":\"activ\""));
    }

    static Stream<Arguments> faultsOfR4() {
        return faults().map(fault -> Arguments.of(fault.getFirst(), fault.getLast()));
    }

    @Test
    void aDifferenceBetweenTheFormsIsFound() {
        String xml = new String(GOOD.xml(), StandardCharsets.UTF_8);
        List<String> json = Content.ofJson(GOOD.json());

        assertThat(Content.ofXml(GOOD.xml())).isEqualTo(json).hasSizeGreaterThan(100);
        for (String what : List.of("7.40", "1951-03-14", "Asthma", "urn:uuid:", "<td>")) {
            assertThat(xml).contains(what);
            String other = xml.replaceFirst(what, what.equals("<td>") ? "<td lang=\"fr\">" : "x");
            assertThat(Content.ofXml(other.getBytes(StandardCharsets.UTF_8))).isNotEqualTo(json);
        }
    }
}
