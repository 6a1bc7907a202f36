package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerecord.testkit.history.HistoryShape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The pages that people see of a summary, beside the Bundle of it, as the service answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentPageTest {

    private static final String ENTRIES = "https://care-record.org/fhir/entry";

    /**
     * Each source of a line leads to all versions of its entry; other links to entries, such as to
     * the encounter that a line was recorded in, show nothing of them.
     */
    private static final Pattern ENTRY =
            Pattern.compile("/entries/([0-9a-f]{32})[^\">]*\">All versions");

    private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");
    private static final Pattern BANNER =
            Pattern.compile("(?s)<section class=\"cr-banner.*?</section>");
    private static final Pattern SECTION =
            Pattern.compile(
                    "(?s)<section class=\"cr-section\".*?<h2[^>]*>([^<]*)</h2>(.*?)</section>");

    /** A section of the page that the document has within another. */
    private static final Map<String, String> WITHIN = Map.of("Future appointments", "Encounters");

    private static final Set<String> OF_THE_DOCUMENT = Set.of("Composition", "Device");

    /** The last cells of a row: its details, which the page words otherwise, and its source. */
    private static final int DETAILS = 2;

    /**
     * A moment of this system, which documents tell in UTC and pages on the clock of the country.
     */
    private static final String IN_ANOTHER_ZONE = "Put on record";

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

    @ParameterizedTest
    @MethodSource("cases")
    void showsEveryEntryInTheSectionThatTheDocumentHasItIn(Case one) {
        Map<String, Set<String>> ofTheDocument = new TreeMap<>();
        Document document = document(one);
        document.sections()
                .forEach(section ->
                        ofTheDocument.put(
                                section.path("title").asText(),
                                entries(document.resourcesOf(section))));
        ofTheDocument.values().removeIf(Set::isEmpty);

        Map<String, Set<String>> ofThePage = new TreeMap<>();
        SECTION.matcher(served.answer(one, "/record/{n}", "text/html"))
                .results()
                .filter(section -> !section.group(1).equals("Personal details"))
                .forEach(section ->
                        ofThePage
                                .computeIfAbsent(
                                        WITHIN.getOrDefault(section.group(1), section.group(1)),
                                        _ -> new TreeSet<>())
                                .addAll(shown(section.group(2))));
        ofThePage.values().removeIf(Set::isEmpty);

        assertThat(ofThePage).isEqualTo(ofTheDocument);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysOfThePersonWhatTheDocumentSays(Case one) {
        JsonNode patient = document(one).patient();
        String page = served.answer(one, "/record/{n}", "text/html");

        String banner =
                squeezed(
                        unescaped(
                                BANNER.matcher(page).results().findFirst().orElseThrow().group()));
        assertThat(banner).contains(patient.at("/identifier/0/value").asText());
        Stream.of(
                        patient.at("/name/0/family").asText().toUpperCase(Locale.ROOT),
                        patient.at("/name/0/given/0").asText(),
                        patient.path("birthDate").asText().replaceAll("-.*", ""),
                        gender(patient))
                .forEach(words -> assertThat(banner).contains(squeezed(words)));
        assertThat(patient.at("/text/div").asText()).contains("NHS No.");
        String text = squeezed(unescaped(page));
        assertThat(Xhtml.elements(patient.at("/text/div").asText()))
                .filteredOn(element -> element.getLocalName().equals("p"))
                .filteredOn(line -> !line.getTextContent().startsWith(IN_ANOTHER_ZONE))
                .flatExtracting(DocumentPageTest::saidIn)
                .filteredOn(words -> !text.contains(words))
                .isEmpty();
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
        return entries(document.resources());
    }

    private static Set<String> entries(Stream<JsonNode> resources) {
        return resources
                .filter(resource -> !OF_THE_DOCUMENT.contains(Document.type(resource)))
                .flatMap(resource -> Document.each(resource.path("identifier")))
                .filter(identifier -> identifier.path("system").asText().equals(ENTRIES))
                .map(identifier -> identifier.path("value").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the rows of narratives have in cells of their own: name, status, value, flag, date. */
    private static List<String> words(Document document) {
        return document.sections()
                .flatMap(section -> Xhtml.elements(section.at("/text/div").asText()))
                .filter(element -> element.getLocalName().equals("tr"))
                .filter(row -> row.getParentNode().getNodeName().equals("tbody"))
                .filter(row -> row.getAttribute("id").startsWith("entry-"))
                .flatMap(row -> nodes(row).limit(row.getChildNodes().getLength() - DETAILS))
                .flatMap(cell -> pieces(cell).stream())
                .toList();
    }

    /** FHIR has four words; of any other it says "unknown", and the page has the source's own. */
    private static String gender(JsonNode patient) {
        String gender = patient.path("gender").asText();
        return gender.equals("unknown") ? "" : gender.replaceAll("^.", "");
    }

    /** What a line of the narrative says, without its label. */
    private static List<String> saidIn(Node line) {
        return nodes(line)
                .filter(piece -> piece.getNodeType() == Node.TEXT_NODE)
                .map(piece -> squeezed(piece.getTextContent()))
                .toList();
    }

    private static List<String> pieces(Node node) {
        return nodes(node).map(piece -> squeezed(piece.getTextContent())).toList();
    }

    private static Stream<Node> nodes(Node parent) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item);
    }

    private static String text(String html) {
        String main = MAIN.matcher(html).results().findFirst().orElseThrow().group();
        return squeezed(unescaped(main));
    }

    private static String unescaped(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
