package org.carerecord.standalone.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** For each rule a way to break it in a document that keeps them all. */
final class BrokenDocuments {

    private static final String EMPTY = "{\"coding\":[{\"code\":\"unavailable\"}]}";
    private static final Map<String, Consumer<Broken>> WAYS = new TreeMap<>();

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

    /** The document with a rule broken. */
    static Document broken(String rule, Document good) {
        var broken = new Broken(good.bundle().deepCopy());
        Objects.requireNonNull(WAYS.get(rule), rule).accept(broken);
        return new Document(broken.bundle());
    }

    private static void ofBundle() {
        WAYS.put("r4-document", broken -> broken.bundle().put("type", "collection"));
        WAYS.put("bdl-1", broken -> broken.bundle().put("total", 3));
        WAYS.put("bdl-2", broken -> broken.entry(2).set("search", Broken.json("{\"score\":1}")));
        WAYS.put("bdl-3", broken -> broken.entry(2).set("request", Broken.json("{\"url\":\"x\"}")));
        WAYS.put(
                "bdl-4",
                broken -> broken.entry(2).set("response", Broken.json("{\"etag\":\"x\"}")));
        WAYS.put("bdl-7", broken -> broken.entries().add(broken.entry(3).deepCopy()));
        WAYS.put("bdl-8", broken -> broken.entry(3).put("fullUrl", "https://a/B/c/_history/1"));
        WAYS.put("bdl-9", broken -> broken.bundle().remove("identifier"));
        WAYS.put("bdl-10", broken -> broken.bundle().remove("timestamp"));
        WAYS.put("bdl-11", broken -> broken.entries().insert(0, broken.entries().remove(1)));
        WAYS.put("bdl-ips-1", broken -> broken.entries().add(broken.entry(0).deepCopy()));
        WAYS.put("ips-bundle-fullurl", broken -> broken.entry(3).remove("fullUrl"));
        WAYS.put("ips-bundle-patient", broken -> broken.entries().add(broken.entry(1).deepCopy()));
        WAYS.put("r4-references", broken -> broken.entries().remove(broken.entries().size() - 1));
        WAYS.put("r4-reachable", broken -> broken.section("48765-2").remove("entry"));
        WAYS.put(
                "r4-high-water",
                broken ->
                        ((ObjectNode) broken.resource("Condition").at("/meta/security/0"))
                                .put("code", "V"));
        WAYS.put(
                "own-no-number-in-address",
                broken -> broken.entry(3).put("fullUrl", "urn:x:9990000018"));
    }

    private static void ofComposition() {
        WAYS.put("ips-comp-type", broken -> broken.composition().remove("type"));
        WAYS.put(
                "ips-comp-subject",
                broken ->
                        ((ObjectNode) broken.composition().get("subject"))
                                .put("reference", "urn:uuid:0"));
        WAYS.put("ips-comp-author", broken -> broken.composition().remove("author"));
        WAYS.put("ips-comp-date", broken -> broken.composition().remove("date"));
        WAYS.put("ips-comp-title", broken -> broken.composition().remove("title"));
        WAYS.put("ips-comp-status", broken -> broken.composition().put("status", "preliminary"));
        WAYS.put("ips-comp-identifier", broken -> broken.composition().remove("identifier"));
        WAYS.put("ips-comp-sections", broken -> broken.sections().remove(1));
    }

    private static void ofSections() {
        WAYS.put(
                "ips-comp-1",
                broken -> broken.section("10160-0").remove(List.of("entry", "emptyReason")));
        WAYS.put("cmp-1", broken -> broken.section("10160-0").remove(List.of("text", "entry")));
        WAYS.put(
                "cmp-2",
                broken -> broken.section("11450-4").set("emptyReason", Broken.json(EMPTY)));
        WAYS.put("ips-section-title", broken -> broken.section("11450-4").remove("title"));
        WAYS.put("scr-section-code", broken -> broken.section("11450-4").remove("code"));
        WAYS.put(
                "ips-section-nested",
                broken -> broken.section("11450-4").set("section", Broken.json("[{}]")));
        WAYS.put("scr-section-order", broken -> broken.sections().add(broken.sections().remove(0)));
        WAYS.put("scr-section-types", broken -> broken.swapEntries("11450-4", "48765-2"));
        WAYS.put(
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
        WAYS.put("ips-section-text", broken -> broken.section("11450-4").remove("text"));
        WAYS.put("txt-1", broken -> broken.told("11450-4", "<td>", "<td onclick=\"x()\">"));
        WAYS.put("txt-2", broken -> broken.tellNothing("11450-4"));
        WAYS.put("scr-narrative-entries", broken -> broken.told("11450-4", "Asthma", "Nothing"));
        WAYS.put(
                "scr-narrative-rows",
                broken -> broken.told("11450-4", "</tbody>", "<tr><td>More</td></tr></tbody>"));
        WAYS.put(
                "scr-narrative-concise",
                broken ->
                        broken.told(
                                "11450-4", "Asthma", "Asthma, http://snomed.info/sct 195967001"));
        WAYS.put(
                "scr-narrative-readable",
                broken -> broken.told("11450-4", "Asthma</td>", " </td>"));
        WAYS.put(
                "scr-narrative-document",
                broken -> broken.composition().put("title", "Another title"));
        WAYS.put("scr-narrative-patient", broken -> broken.patient().remove("text"));
        WAYS.put(
                "scr-narrative-only",
                broken ->
                        broken.resource("Condition")
                                .set("text", broken.section("11450-4").get("text").deepCopy()));
        WAYS.put(
                "own-british-spelling",
                broken -> broken.section("11450-4").put("title", "Problems and immunizations"));
    }

    private static void ofPatient() {
        WAYS.put(
                "ips-pat-1",
                broken -> broken.patient().set("name", Broken.json("[{\"use\":\"old\"}]")));
        WAYS.put("ukcore-nhs-number", broken -> broken.nhsNumber().put("value", "9990000019"));
        WAYS.put(
                "ukcore-nhs-number-status",
                broken ->
                        broken.nhsNumber()
                                .set(
                                        "extension",
                                        Broken.json(
                                                "[{\"url\":\"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus\",\"valueCode\":\"01\"}]")));
    }

    private static void ofEntries() {
        WAYS.put("ips-demanded", broken -> broken.resource("Condition").remove("code"));
        WAYS.put(
                "ips-subject",
                broken ->
                        ((ObjectNode) broken.resource("Condition").get("subject"))
                                .put("reference", broken.entry(2).get("fullUrl").asText()));
        WAYS.put("ips-2", broken -> broken.resource("Observation").remove("valueQuantity"));
        WAYS.put(
                "ips-3",
                broken ->
                        broken.resource("Observation")
                                .set("component", Broken.json("[{\"code\":{\"text\":\"x\"}}]")));
        WAYS.put(
                "ips-not-in-error",
                broken -> broken.resource("Observation").put("status", "entered-in-error"));
        WAYS.put("scr-identifier", broken -> broken.resource("Condition").remove("identifier"));
        WAYS.put(
                "scr-coding",
                broken ->
                        ((ObjectNode) broken.resource("Condition").at("/code/coding/0"))
                                .put("system", "Read v2"));
        WAYS.put(
                "scr-text",
                broken -> broken.resource("Condition").set("code", Broken.json("{\"id\":\"a\"}")));
        WAYS.put(
                "scr-allergy-past",
                broken -> {
                    ObjectNode allergy = broken.resource("AllergyIntolerance");
                    ((ObjectNode) allergy.at("/clinicalStatus/coding/0")).put("code", "resolved");
                    allergy.remove("recordedDate");
                });
        WAYS.put(
                "scr-source",
                broken -> ((ObjectNode) broken.resource("Condition").get("meta")).remove("source"));
        WAYS.put("ele-1", broken -> broken.resource("Condition").set("note", Broken.json("[]")));
        WAYS.put(
                "ext-1",
                broken ->
                        broken.resource("Condition")
                                .set("extension", Broken.json("[{\"url\":\"https://a\"}]")));
    }
}
