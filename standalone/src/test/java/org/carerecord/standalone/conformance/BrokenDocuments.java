package org.carerecord.standalone.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** For each rule the ways to break it in a document that keeps them all. */
final class BrokenDocuments {

    private static final String EMPTY = "{\"coding\":[{\"code\":\"unavailable\"}]}";
    private static final Map<String, List<Consumer<Broken>>> WAYS = new TreeMap<>();

    static {
        ofBundle();
        ofComposition();
        ofSections();
        ofNarratives();
        ofPatient();
        ofEntries();
    }

    private BrokenDocuments() {}

    /** The rules that there is a way to break. */
    static Iterable<String> rules() {
        return WAYS.keySet();
    }

    /** The document with a rule broken, in each way that there is to break it. */
    static Stream<Document> broken(String rule, Document good) {
        return Objects.requireNonNull(WAYS.get(rule), rule).stream()
                .map(way -> {
                    var broken = new Broken(good.bundle().deepCopy());
                    way.accept(broken);
                    return new Document(broken.bundle());
                });
    }

    private static void way(String rule, Consumer<Broken> way) {
        WAYS.computeIfAbsent(rule, none -> new ArrayList<>()).add(way);
    }

    private static void ofBundle() {
        way("r4-document", broken -> broken.bundle().put("type", "collection"));
        way("bdl-1", broken -> broken.bundle().put("total", 3));
        way("bdl-2", broken -> broken.entry(2).set("search", Broken.json("{\"score\":1}")));
        way("bdl-3", broken -> broken.entry(2).set("request", Broken.json("{\"url\":\"x\"}")));
        way("bdl-4", broken -> broken.entry(2).set("response", Broken.json("{\"etag\":\"x\"}")));
        way("bdl-7", broken -> broken.entries().add(broken.entry(3).deepCopy()));
        way("bdl-8", broken -> broken.entry(3).put("fullUrl", "https://a/B/c/_history/1"));
        way("bdl-9", broken -> broken.bundle().remove("identifier"));
        way("bdl-10", broken -> broken.bundle().remove("timestamp"));
        way("bdl-11", broken -> broken.entries().insert(0, broken.entries().remove(1)));
        way("bdl-ips-1", broken -> broken.entries().add(broken.entry(0).deepCopy()));
        way("ips-bundle-fullurl", broken -> broken.entry(3).remove("fullUrl"));
        way("ips-bundle-patient", broken -> broken.entries().add(broken.entry(1).deepCopy()));
        way("r4-references", broken -> broken.entries().remove(broken.entries().size() - 1));
        way("r4-reachable", broken -> broken.section("48765-2").remove("entry"));
        way(
                "r4-high-water",
                broken ->
                        ((ObjectNode) broken.resource("Condition").at("/meta/security/0"))
                                .put("code", "V"));
        way(
                "own-no-number-in-address",
                broken -> broken.entry(3).put("fullUrl", "urn:x:9990000018"));
    }

    private static void ofComposition() {
        way("ips-comp-type", broken -> broken.composition().remove("type"));
        way(
                "ips-comp-subject",
                broken ->
                        ((ObjectNode) broken.composition().get("subject"))
                                .put("reference", "urn:uuid:0"));
        way("ips-comp-author", broken -> broken.composition().remove("author"));
        way("ips-comp-date", broken -> broken.composition().remove("date"));
        way("ips-comp-title", broken -> broken.composition().remove("title"));
        way("ips-comp-status", broken -> broken.composition().put("status", "preliminary"));
        way("ips-comp-identifier", broken -> broken.composition().remove("identifier"));
        way("ips-comp-sections", broken -> broken.sections().remove(1));
    }

    private static void ofSections() {
        way(
                "ips-comp-1",
                broken -> broken.section("10160-0").remove(List.of("entry", "emptyReason")));
        way("cmp-1", broken -> broken.section("10160-0").remove(List.of("text", "entry")));
        way("cmp-2", broken -> broken.section("11450-4").set("emptyReason", Broken.json(EMPTY)));
        way("ips-section-title", broken -> broken.section("11450-4").remove("title"));
        way("scr-section-code", broken -> broken.section("11450-4").remove("code"));
        way(
                "ips-section-nested",
                broken -> broken.section("11450-4").set("section", Broken.json("[{}]")));
        way("scr-section-order", broken -> broken.sections().add(broken.sections().remove(0)));
        way("scr-section-types", broken -> broken.swapEntries("11450-4", "48765-2"));
        way(
                "ips-profile-claim",
                broken -> {
                    broken.composition()
                            .withArray("/meta/profile")
                            .add(
                                    "http://hl7.org/fhir/uv/ips/StructureDefinition/Composition-uv-ips");
                    broken.patient().remove("birthDate");
                });
    }

    private static void ofNarratives() {
        way("ips-section-text", broken -> broken.section("11450-4").remove("text"));
        way("txt-1", broken -> broken.told("11450-4", "<td>", "<td onclick=\"x()\">"));
        way("txt-2", broken -> broken.tellNothing("11450-4"));
        way("scr-narrative-entries", broken -> broken.told("11450-4", "Asthma", "Nothing"));
        way(
                "scr-narrative-rows",
                broken -> broken.told("11450-4", "</tbody>", "<tr><td>More</td></tr></tbody>"));
        way(
                "scr-narrative-concise",
                broken ->
                        broken.told(
                                "11450-4", "Asthma", "Asthma, http://snomed.info/sct 195967001"));
        way("scr-narrative-readable", broken -> broken.told("11450-4", "Asthma</td>", " </td>"));
        way("scr-narrative-document", broken -> broken.composition().put("title", "Another title"));
        way("scr-narrative-patient", broken -> broken.patient().remove("text"));
        way(
                "scr-narrative-only",
                broken ->
                        broken.resource("Condition")
                                .set("text", broken.section("11450-4").get("text").deepCopy()));
        way(
                "own-british-spelling",
                broken -> broken.section("11450-4").put("title", "Problems and immunizations"));
        way(
                "own-british-spelling",
                broken -> broken.told("11450-4", "</table>", "</table><p>Not recognized.</p>"));
        way(
                "own-british-spelling",
                broken -> broken.told("11450-4", "Asthma", "Asthma (canceled)"));
        way(
                "own-british-spelling",
                broken ->
                        broken.section("10160-0")
                                .set("emptyReason", Broken.json("{\"text\":\"Unauthorized\"}")));
    }

    private static void ofPatient() {
        way(
                "ips-pat-1",
                broken -> broken.patient().set("name", Broken.json("[{\"use\":\"old\"}]")));
        way("ukcore-nhs-number", broken -> broken.nhsNumber().put("value", "9990000019"));
        way(
                "ukcore-nhs-number-status",
                broken ->
                        broken.nhsNumber()
                                .set(
                                        "extension",
                                        Broken.json(
                                                "[{\"url\":\"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus\",\"valueCode\":\"01\"}]")));
    }

    private static void ofEntries() {
        way("ips-demanded", broken -> broken.resource("Condition").remove("code"));
        way(
                "ips-subject",
                broken ->
                        ((ObjectNode) broken.resource("Condition").get("subject"))
                                .put("reference", broken.entry(2).get("fullUrl").asText()));
        way("ips-2", broken -> broken.resource("Observation").remove("valueQuantity"));
        way(
                "ips-3",
                broken ->
                        broken.resource("Observation")
                                .set("component", Broken.json("[{\"code\":{\"text\":\"x\"}}]")));
        way(
                "ips-3",
                broken ->
                        broken.resource("Observation")
                                .set(
                                        "component",
                                        Broken.json("[{\"valueString\":\"x\"},{\"id\":\"y\"}]")));
        way(
                "ips-not-in-error",
                broken -> broken.resource("Observation").put("status", "entered-in-error"));
        way("scr-identifier", broken -> broken.resource("Condition").remove("identifier"));
        way(
                "scr-coding",
                broken ->
                        ((ObjectNode) broken.resource("Condition").at("/code/coding/0"))
                                .put("system", "Read v2"));
        way(
                "scr-text",
                broken -> broken.resource("Condition").set("code", Broken.json("{\"id\":\"a\"}")));
        way("scr-allergy-past", broken -> resolved(broken, "recordedDate"));
        way("scr-allergy-past", broken -> resolved(broken, "lastOccurrence"));
        way(
                "scr-source",
                broken -> ((ObjectNode) broken.resource("Condition").get("meta")).remove("source"));
        way(
                "scr-source",
                broken -> ((ObjectNode) broken.resource("Condition").get("meta")).remove("tag"));
        way(
                "scr-source",
                broken ->
                        ((ObjectNode) broken.resource("Condition").at("/meta/tag/0"))
                                .put("system", "https://care-record.org/fhir/tag"));
        way("ele-1", broken -> broken.resource("Condition").set("note", Broken.json("[]")));
        way(
                "ext-1",
                broken ->
                        broken.resource("Condition")
                                .set("extension", Broken.json("[{\"url\":\"https://a\"}]")));
    }

    /** An allergy of the past that has the other date, and not this one. */
    private static void resolved(Broken broken, String lacking) {
        ObjectNode allergy = broken.resource("AllergyIntolerance");
        ((ObjectNode) allergy.at("/clinicalStatus/coding/0")).put("code", "resolved");
        allergy.put("recordedDate", "2001").put("lastOccurrence", "2001").remove(lacking);
    }
}
