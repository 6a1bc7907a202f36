package org.carerecord.standalone.conformance;

import static org.carerecord.standalone.conformance.Document.code;
import static org.carerecord.standalone.conformance.Document.each;
import static org.carerecord.standalone.conformance.Document.name;
import static org.carerecord.standalone.conformance.Document.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What narratives must say, and where they are (FHIR R4, section 2.4; the draft's Narrative). */
final class NarrativeRules {

    private static final Set<String> ALLOWED =
            Set.of(
                    "a",
                    "abbr",
                    "b",
                    "big",
                    "blockquote",
                    "br",
                    "caption",
                    "code",
                    "col",
                    "dd",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "li",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "tt",
                    "ul",
                    "var");
    private static final Pattern EVENT = Pattern.compile(" (on[a-z]+|href|src|style)=");
    private static final Pattern AMERICAN =
            Pattern.compile(
                    "\\b(\\p{L}{3,}(i|y)z(e[ds]?|ing|ations?)"
                            + "|(hemo|hemat|anemi|edema|esophag|leukemi|diarrhea|pediatr|gynecolog"
                            + "|orthopedic|estrogen)\\p{L}*"
                            + "|(tumor|color|center|fiber|behavior|favor|honor)(s|ed|ing|al|able)?"
                            + "|(centi|milli|kilo)meters?|(milli)?liters?|labor|gray"
                            + "|(cancel|label|counsel)(ed|ing))\\b");

    /** Members whose text is no word of a source. */
    private static final Set<String> NO_WORDS =
            Set.of("div", "reference", "resourceType", "system", "type", "url");

    private static final int WORDS_COMPARED = 40;

    static final List<DocumentRule> ALL =
            List.of(
                    new DocumentRule("ips-section-text", NarrativeRules::everySectionHasText),
                    new DocumentRule("txt-1", NarrativeRules::markupIsAllowed),
                    new DocumentRule("txt-2", NarrativeRules::narrativesSaySomething),
                    new DocumentRule("scr-narrative-entries", NarrativeRules::everyEntryIsTold),
                    new DocumentRule("scr-narrative-rows", NarrativeRules::nothingElseIsTold),
                    new DocumentRule("scr-narrative-concise", NarrativeRules::isWithoutAddresses),
                    new DocumentRule("scr-narrative-readable", NarrativeRules::rowsBeginWithWords),
                    new DocumentRule("scr-narrative-document", NarrativeRules::documentIsTold),
                    new DocumentRule("scr-narrative-patient", NarrativeRules::patientIsTold),
                    new DocumentRule("scr-narrative-only", NarrativeRules::noOtherNarratives),
                    new DocumentRule("own-british-spelling", NarrativeRules::spellingIsBritish));

    private NarrativeRules() {}

    private static Stream<String> divs(Document document) {
        return Document.within(document.bundle())
                .map(node -> node.path("div"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private static Stream<String> everySectionHasText(Document document) {
        return document.sections()
                .filter(section -> section.at("/text/div").asText().isBlank())
                .map(Document::code);
    }

    private static Stream<String> markupIsAllowed(Document document) {
        return divs(document)
                .flatMap(div ->
                        Stream.concat(
                                Xhtml.elements(div)
                                        .map(element -> element.getLocalName())
                                        .filter(name -> !ALLOWED.contains(name)),
                                Xhtml.elements(div)
                                        .map(Xhtml::startTag)
                                        .filter(tag -> EVENT.matcher(tag).find())))
                .map(what -> what + " is not allowed");
    }

    private static Stream<String> narrativesSaySomething(Document document) {
        return divs(document)
                .filter(div -> Xhtml.text(div).isBlank())
                .map(div -> "a narrative is empty");
    }

    /** By the text or display that the entry's own code has. */
    private static Stream<String> everyEntryIsTold(Document document) {
        return document.sections()
                .flatMap(section -> {
                    String told = squeezed(Xhtml.text(section.at("/text/div").asText()));
                    // What becomes a Basic has no code that would tell what it is called.
                    return document.resourcesOf(section)
                            .filter(resource -> !type(resource).equals("Basic"))
                            .filter(resource ->
                                    words(resource)
                                            .map(NarrativeRules::squeezed)
                                            .map(NarrativeRules::start)
                                            .noneMatch(told::contains))
                            .map(resource -> code(section) + " does not tell " + name(resource));
                });
    }

    private static Stream<String> words(JsonNode resource) {
        List<String> words =
                Stream.of(
                                "code",
                                "vaccineCode",
                                "medicationCodeableConcept",
                                "type",
                                "relationship",
                                "category",
                                "serviceType",
                                "class",
                                "scope",
                                "appointmentType",
                                "serviceCategory")
                        .map(resource::path)
                        .flatMap(concept -> concept.isArray() ? each(concept) : Stream.of(concept))
                        .flatMap(NarrativeRules::wordsOf)
                        .toList();
        List<String> titles =
                Stream.of("title", "description", "name")
                        .map(resource::path)
                        .flatMap(node -> node.isArray() ? each(node) : Stream.of(node))
                        .flatMap(node ->
                                node.isTextual()
                                        ? Stream.of(node.asText())
                                        : Stream.of(
                                                node.path("text").asText(),
                                                node.path("family").asText()))
                        .toList();
        List<String> all =
                Stream.concat(words.stream(), titles.stream())
                        .filter(text -> !text.isBlank())
                        .toList();
        return all.isEmpty() ? Stream.of("") : all.stream();
    }

    private static Stream<String> wordsOf(JsonNode concept) {
        return Stream.concat(
                Stream.of(concept.path("text").asText(), concept.path("display").asText()),
                each(concept.path("coding"))
                        .flatMap(coding ->
                                Stream.of(
                                        coding.path("display").asText(),
                                        coding.path("code").asText())));
    }

    /** A narrative has a row for each entry that the section has, and for nothing else. */
    private static Stream<String> nothingElseIsTold(Document document) {
        return document.sections()
                .filter(section -> rows(section) != section.path("entry").size())
                .map(section ->
                        code(section)
                                + " has "
                                + rows(section)
                                + " rows for "
                                + section.path("entry").size()
                                + " entries");
    }

    private static long rows(JsonNode section) {
        return Xhtml.elements(section.at("/text/div").asText())
                .filter(NarrativeRules::isRow)
                .count();
    }

    /** Which code system a code is of, and which entry a row is of, is for machines. */
    private static Stream<String> isWithoutAddresses(Document document) {
        return document.sections()
                .flatMap(section -> {
                    String told = Xhtml.text(section.at("/text/div").asText());
                    return Stream.concat(
                                    document.resourcesOf(section)
                                            .flatMap(Document::within)
                                            .flatMap(node -> each(node.path("coding")))
                                            .map(coding -> coding.path("system").asText()),
                                    each(section.path("entry"))
                                            .map(entry -> entry.path("reference").asText()))
                            .filter(address -> !address.isEmpty() && told.contains(address))
                            .distinct()
                            .map(address -> code(section) + " tells the address " + address);
                });
    }

    private static Stream<String> rowsBeginWithWords(Document document) {
        return document.sections()
                .filter(section ->
                        Xhtml.elements(section.at("/text/div").asText())
                                .filter(NarrativeRules::isRow)
                                .anyMatch(row -> row.getFirstChild().getTextContent().isBlank()))
                .map(section -> code(section) + " has a row that does not say what it is about");
    }

    private static boolean isRow(Element element) {
        return element.getLocalName().equals("tr")
                && element.getParentNode().getNodeName().equals("tbody");
    }

    private static Stream<String> documentIsTold(Document document) {
        JsonNode composition = document.composition();
        String told = Xhtml.text(composition.at("/text/div").asText());
        String author =
                document.resolve(composition.at("/author/0/reference").asText())
                        .map(device -> device.at("/deviceName/0/name").asText())
                        .findFirst()
                        .orElse("no author");
        String year = composition.path("date").asText("no date").substring(0, 4);
        return Stream.of(composition.path("title").asText("no title"), author, year)
                .filter(what -> !told.contains(what))
                .map(what -> "the Composition does not tell its title, author or date: " + what);
    }

    private static Stream<String> patientIsTold(Document document) {
        JsonNode patient = document.patient();
        String told = Xhtml.text(patient.at("/text/div").asText());
        String family = patient.at("/name/0/family").asText();
        String born = patient.path("birthDate").asText();
        return Stream.of(
                        spaced(nhsNumber(patient)),
                        start(family.toUpperCase(Locale.ROOT)),
                        born.isEmpty() ? "" : born.substring(0, 4))
                .filter(what -> !told.contains(what))
                .map(what -> "the Patient's narrative does not tell number, name or birth");
    }

    static String nhsNumber(JsonNode patient) {
        return each(patient.path("identifier"))
                .filter(one ->
                        one.path("system").asText().equals("https://fhir.nhs.uk/Id/nhs-number"))
                .map(one -> one.path("value").asText())
                .findFirst()
                .orElse("none");
    }

    private static String spaced(String number) {
        return number.length() == 10
                ? number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6)
                : number;
    }

    private static Stream<String> noOtherNarratives(Document document) {
        return document.resources()
                .filter(resource -> !Set.of("Composition", "Patient").contains(type(resource)))
                .filter(resource -> resource.has("text"))
                .map(Document::name);
    }

    /**
     * In all that the document writes, but for words that a source wrote: those stay as they are.
     */
    private static Stream<String> spellingIsBritish(Document document) {
        Set<String> american =
                written(document)
                        .map(text -> text.toLowerCase(Locale.ROOT))
                        .flatMap(text -> AMERICAN.matcher(text).results().map(MatchResult::group))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!american.isEmpty()) {
            document.resources()
                    .filter(resource -> !type(resource).equals("Composition"))
                    .flatMap(NarrativeRules::wordsOfSources)
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .forEach(text -> american.removeIf(text::contains));
        }
        return american.stream().map(word -> "the document writes " + word);
    }

    /** Titles, reasons for emptiness, and narratives: heads, labels, sentences and cells. */
    private static Stream<String> written(Document document) {
        return Stream.concat(
                Stream.concat(
                        Stream.of(document.composition().path("title").asText()),
                        document.sections()
                                .flatMap(section ->
                                        Stream.of(
                                                section.path("title").asText(),
                                                section.at("/emptyReason/text").asText()))),
                divs(document).map(Xhtml::text));
    }

    private static Stream<String> wordsOfSources(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText());
        }
        return node.isArray()
                ? each(node).flatMap(NarrativeRules::wordsOfSources)
                : node.properties().stream()
                        .filter(member ->
                                !member.getValue().isTextual()
                                        || !NO_WORDS.contains(member.getKey()))
                        .flatMap(member -> wordsOfSources(member.getValue()));
    }

    /** Line breaks and the like are not content. */
    private static String squeezed(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }

    /** Long texts may be cut for reading; their beginning is there. */
    private static String start(String text) {
        return text.length() > WORDS_COMPARED ? text.substring(0, WORDS_COMPARED) : text;
    }
}
