package org.carerecord.standalone.conformance;

import static org.carerecord.standalone.conformance.Document.each;
import static org.carerecord.standalone.conformance.Document.name;
import static org.carerecord.standalone.conformance.Document.type;
import static org.carerecord.standalone.conformance.Document.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document must be as a Bundle (FHIR R4, sections 2.36 and 3.3; IPS, Bundle-uv-ips). */
final class BundleRules {

    private static final Pattern URN =
            Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NHS_NUMBER = Pattern.compile("(?<![0-9a-f])[0-9]{10}(?![0-9a-f])");
    private static final List<String> LEVELS = List.of("U", "L", "M", "N", "R", "V");
    private static final String CONFIDENTIALITY =
            "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    static final List<DocumentRule> ALL =
            List.of(
                    new DocumentRule("r4-document", BundleRules::isDocument),
                    new DocumentRule("bdl-1", document -> has(document.bundle(), "total")),
                    new DocumentRule("bdl-2", document -> ofEntries(document, "search")),
                    new DocumentRule("bdl-3", document -> ofEntries(document, "request")),
                    new DocumentRule("bdl-4", document -> ofEntries(document, "response")),
                    new DocumentRule("bdl-7", BundleRules::fullUrlsAreUnique),
                    new DocumentRule("bdl-8", BundleRules::fullUrlsAreOfNoVersion),
                    new DocumentRule("bdl-9", BundleRules::hasIdentifier),
                    new DocumentRule("bdl-10", document -> lacks(document.bundle(), "timestamp")),
                    new DocumentRule("bdl-11", BundleRules::compositionIsFirst),
                    new DocumentRule("bdl-ips-1", BundleRules::hasNoOtherComposition),
                    new DocumentRule("ips-bundle-fullurl", BundleRules::everyEntryHasFullUrl),
                    new DocumentRule("ips-bundle-patient", BundleRules::hasOnePatient),
                    new DocumentRule("r4-references", BundleRules::referencesResolve),
                    new DocumentRule("r4-reachable", BundleRules::everythingIsReached),
                    new DocumentRule("r4-high-water", BundleRules::isAsConfidentialAsItsContent),
                    new DocumentRule("own-no-number-in-address", BundleRules::addressesHideNumber));

    private BundleRules() {}

    private static Stream<String> isDocument(Document document) {
        String type = document.bundle().path("type").asText();
        return type.equals("document") ? Stream.of() : Stream.of("the type is " + type);
    }

    static Stream<String> lacks(JsonNode node, String member) {
        return node.hasNonNull(member) ? Stream.of() : Stream.of("there is no " + member);
    }

    private static Stream<String> has(JsonNode node, String member) {
        return node.has(member) ? Stream.of("there is a " + member) : Stream.of();
    }

    private static Stream<String> ofEntries(Document document, String member) {
        return document.entries().flatMap(entry -> has(entry, member));
    }

    private static Stream<String> fullUrlsAreUnique(Document document) {
        Set<String> seen = new HashSet<>();
        return document.entries()
                .map(entry -> entry.path("fullUrl").asText())
                .filter(fullUrl -> !fullUrl.isEmpty() && !seen.add(fullUrl))
                .map(fullUrl -> fullUrl + " is there twice");
    }

    private static Stream<String> fullUrlsAreOfNoVersion(Document document) {
        return document.entries()
                .map(entry -> entry.path("fullUrl").asText())
                .filter(fullUrl -> fullUrl.contains("/_history/"));
    }

    private static Stream<String> hasIdentifier(Document document) {
        JsonNode identifier = document.bundle().path("identifier");
        return Stream.concat(lacks(identifier, "system"), lacks(identifier, "value"));
    }

    private static Stream<String> compositionIsFirst(Document document) {
        String type = type(document.composition());
        return type.equals("Composition") ? Stream.of() : Stream.of("first is a " + type);
    }

    private static Stream<String> hasNoOtherComposition(Document document) {
        return document.resources()
                .skip(1)
                .filter(resource -> type(resource).equals("Composition"))
                .map(Document::name);
    }

    private static Stream<String> everyEntryHasFullUrl(Document document) {
        return document.entries()
                .filter(entry -> !URN.matcher(entry.path("fullUrl").asText()).matches())
                .map(entry -> name(entry.path("resource")) + " has no address");
    }

    private static Stream<String> hasOnePatient(Document document) {
        long patients = document.resources("Patient").count();
        return patients == 1 ? Stream.of() : Stream.of("there are " + patients + " patients");
    }

    private static Set<String> fullUrls(Document document) {
        Set<String> fullUrls = new HashSet<>();
        document.entries().forEach(entry -> fullUrls.add(entry.path("fullUrl").asText()));
        return fullUrls;
    }

    private static Stream<String> referencesResolve(Document document) {
        Set<String> fullUrls = fullUrls(document);
        return document.resources()
                .flatMap(resource ->
                        Document.references(resource)
                                .filter(to -> !isThere(to, resource, fullUrls))
                                .map(to -> name(resource) + " refers to " + to));
    }

    private static boolean isThere(String to, JsonNode resource, Set<String> fullUrls) {
        return to.startsWith("#")
                ? each(resource.path("contained"))
                        .anyMatch(inside -> to.equals("#" + inside.path("id").asText()))
                : fullUrls.contains(to);
    }

    /**
     * R4, section 3.3.1: what the Composition leads to, directly or indirectly, and what leads to
     * it.
     */
    private static Stream<String> everythingIsReached(Document document) {
        Set<String> reached = new HashSet<>();
        Deque<JsonNode> left = new ArrayDeque<>(List.of(document.composition()));
        while (!left.isEmpty()) {
            Document.references(left.remove())
                    .filter(reached::add)
                    .flatMap(document::resolve)
                    .forEach(left::add);
        }
        return document.entries()
                .skip(1)
                .filter(entry -> !reached.contains(entry.path("fullUrl").asText()))
                .map(entry -> name(entry.path("resource")) + " is not reached");
    }

    private static Stream<String> isAsConfidentialAsItsContent(Document document) {
        int highest = document.resources().mapToInt(BundleRules::level).max().orElse(-1);
        int own = level(document.bundle());
        return own == highest && own >= 0
                ? Stream.of()
                : Stream.of("level " + own + " holds level " + highest);
    }

    private static int level(JsonNode resource) {
        return each(resource.at("/meta/security"))
                .filter(label -> label.path("system").asText().equals(CONFIDENTIALITY))
                .mapToInt(label -> LEVELS.indexOf(label.path("code").asText()))
                .max()
                .orElse(-1);
    }

    private static Stream<String> addressesHideNumber(Document document) {
        return Stream.concat(
                        document.entries().map(entry -> entry.path("fullUrl").asText()),
                        Stream.concat(
                                within(document.bundle()).map(node -> node.path("id").asText()),
                                Document.references(document.bundle())))
                .filter(address -> NHS_NUMBER.matcher(address).find());
    }
}
