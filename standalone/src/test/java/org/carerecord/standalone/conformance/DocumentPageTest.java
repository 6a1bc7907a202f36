package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.testkit.history.HistoryShape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that people see of a summary, beside the Bundle of it, as the service answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentPageTest {

    private static final String ENTRIES = "https://care-record.org/fhir/entry";

    /** Each source of a line leads to all versions of its entry. */
    private static final Pattern ENTRY = Pattern.compile("/entries/([0-9a-f]{32})");

    private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");
    private static final Set<String> OF_THE_DOCUMENT = Set.of("Composition", "Patient", "Device");
    private static final String DOCUMENT = "/fhir/Patient/{n}/$summary";

    private ServedCases served;

    @BeforeAll
    void start() {
        served = new ServedCases();
    }

    @AfterAll
    void stop() {
        served.close();
    }

    static Stream<Case> cases() {
        return Stream.of(
                        Cases.ofSample().stream(),
                        Cases.ofHistories(1_000, 1_010, HistoryShape.TYPICAL),
                        Cases.ofHistories(0, 50, HistoryShape.SMALL))
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsEveryEntryThatTheDocumentHasAndNoOther(Case one) {
        Document document = document(one);
        String page = served.answer(one, "/record/{n}", "text/html");

        assertThat(shown(page)).isEqualTo(entries(document));
        String text = text(page);
        assertThat(words(document)).filteredOn(words -> !text.contains(words)).isEmpty();
        assertThat(served.answer(one, DOCUMENT, "text/html")).isEqualTo(page);
    }

    private Document document(Case one) {
        String bundle = served.answer(one, DOCUMENT, "application/fhir+json");
        return Document.of(bundle.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> shown(String html) {
        return ENTRY.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A flag that follows from entries is no entry of the record: the page shows what it is of. */
    private static Set<String> entries(Document document) {
        return document.resources()
                .filter(resource -> !OF_THE_DOCUMENT.contains(Document.type(resource)))
                .flatMap(resource -> Document.each(resource.path("identifier")))
                .filter(identifier -> identifier.path("system").asText().equals(ENTRIES))
                .map(identifier -> identifier.path("value").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first cell of each row of each narrative: what the entry is called. */
    private static List<String> words(Document document) {
        return document.sections()
                .flatMap(section -> Xhtml.elements(section.at("/text/div").asText()))
                .filter(element -> element.getLocalName().equals("tr"))
                .filter(row -> row.getParentNode().getNodeName().equals("tbody"))
                .filter(row -> row.getAttribute("id").startsWith("entry-"))
                .map(row -> row.getFirstChild().getFirstChild())
                .filter(words -> words != null)
                .map(words -> squeezed(words.getTextContent()))
                .toList();
    }

    private static String text(String html) {
        String main = MAIN.matcher(html).results().findFirst().orElseThrow().group();
        return squeezed(
                main.replaceAll("<[^>]*>", "")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&#39;", "'")
                        .replace("&#34;", "\"")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
