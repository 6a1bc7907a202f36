package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerecord.standalone.ShippedSample;
import org.carerecord.testkit.history.HistoryShape;
import org.junit.jupiter.api.Test;

/**
 * The documents of every patient of the sample and of 200 generated histories: FHIR's validator
 * finds no error in them, no rule of ours is broken, and XML says what JSON says.
 */
final class DocumentsConformTest {

    private static final int FAULTS_SHOWN = 20;
    private static final int SEEDS_IN_XML = 60;
    private static final int SAMPLE_IN_XML = 4;

    private static final List<Case> SAMPLE = Cases.ofSample();
    private static final List<Case> HISTORIES = histories();

    @Test
    void thoseOfTheSampleKeepEveryRuleAndSayTheSameInBothForms() {
        assertKept(SAMPLE, DocumentsConformTest::rulesAndForms);
    }

    @Test
    void thoseOfGeneratedHistoriesKeepEveryRuleAndSayTheSameInBothForms() {
        assertKept(HISTORIES, DocumentsConformTest::rulesAndForms);
    }

    @Test
    void theValidatorFindsNoErrorInThoseOfTheSample() {
        assertKept(SAMPLE, one -> R4Validator.errors(Rendered.of(one).json()).stream());
    }

    @Test
    void theValidatorFindsNoErrorInThoseOfGeneratedHistories() {
        assertKept(HISTORIES, one -> R4Validator.errors(Rendered.of(one).json()).stream());
    }

    /** The forms of all say the same, see above: of some is enough that XML is valid as such. */
    @Test
    void theValidatorFindsNoErrorInXml() {
        Stream<Case> ofSample =
                IntStream.range(0, SAMPLE.size())
                        .filter(place -> place % SAMPLE_IN_XML == 0)
                        .mapToObj(SAMPLE::get);
        assertKept(
                Stream.concat(
                                ofSample,
                                Cases.ofHistories(
                                        0, SEEDS_IN_XML, HistoryShape.SMALL, Asked::ofSeed))
                        .toList(),
                one -> R4Validator.errors(Rendered.of(one).xml()).stream());
    }

    /** Were some of them gone, the tests above would hold less than they say. */
    @Test
    void noneOfTheDocumentsIsMissing() {
        Map<Boolean, Long> past =
                HISTORIES.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        one -> one.moment().past(), Collectors.counting()));

        assertThat(SAMPLE)
                .hasSize(Integer.parseInt(ShippedSample.facts().getProperty("patients")))
                .allMatch(one -> one.summary().demographics().isPresent());
        assertThat(seeds()).isEqualTo(200);
        assertThat(past.get(true)).isGreaterThan(30);
        assertThat(past.get(false)).isGreaterThan(100);
        assertThat(HISTORIES).filteredOn(one -> !one.silent().isEmpty()).hasSizeGreaterThan(30);
    }

    /** Of how many histories there are documents. */
    private static long seeds() {
        return HISTORIES.stream().map(one -> one.name().replaceAll("#.*", "")).distinct().count();
    }

    /** Many small ones full of hard cases, and a few of the length of a life. */
    private static List<Case> histories() {
        return Stream.concat(
                        Cases.ofHistories(0, 180, HistoryShape.SMALL, Asked::ofSeed),
                        Cases.ofHistories(1_000, 1_020, HistoryShape.TYPICAL, Asked::ofSeed))
                .toList();
    }

    private static Stream<String> rulesAndForms(Case one) {
        Rendered rendered = Rendered.of(one);
        return Stream.concat(
                DocumentRule.allViolations(rendered.document()).stream(), differences(rendered));
    }

    private static Stream<String> differences(Rendered rendered) {
        List<String> onlyInJson = new ArrayList<>(Content.ofJson(rendered.json()));
        List<String> onlyInXml = new ArrayList<>(Content.ofXml(rendered.xml()));
        if (onlyInJson.equals(onlyInXml)) {
            return Stream.of();
        }
        Collection<String> xml = List.copyOf(onlyInXml);
        onlyInXml.removeAll(onlyInJson);
        onlyInJson.removeAll(xml);
        return Stream.of("only in JSON: " + onlyInJson, "only in XML: " + onlyInXml);
    }

    /** Looks for faults in the cases, some at a time; each kind of fault is shown once. */
    private static void assertKept(List<Case> cases, Faults faults) {
        assertThat(cases).isNotEmpty();
        var found = new TreeMap<String, String>();
        cases.parallelStream()
                .flatMap(one ->
                        faults.of(one).map(fault -> List.of(kind(fault), one + ": " + fault)))
                .toList()
                .forEach(fault -> found.putIfAbsent(fault.getFirst(), fault.getLast()));

        assertThat(found.values().stream().limit(FAULTS_SHOWN)).isEmpty();
    }

    /** A fault without what tells one place from another. */
    private static String kind(String fault) {
        return fault.replaceAll("[0-9a-f]{8,}|\\d+", "#");
    }

    /** What is wrong with the document of a case. */
    @FunctionalInterface
    private interface Faults {

        Stream<String> of(Case one);
    }
}
