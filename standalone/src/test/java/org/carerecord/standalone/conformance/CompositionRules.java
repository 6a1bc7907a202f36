package org.carerecord.standalone.conformance;

import static org.carerecord.standalone.conformance.BundleRules.lacks;
import static org.carerecord.standalone.conformance.Document.code;
import static org.carerecord.standalone.conformance.Document.each;
import static org.carerecord.standalone.conformance.Document.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the Composition and its sections must be (IPS, Composition-uv-ips; the draft's sections).
 */
final class CompositionRules {

    private static final String LOINC = "http://loinc.org";
    private static final String IPS = "http://hl7.org/fhir/uv/ips/StructureDefinition/";
    private static final List<String> REQUIRED = List.of("11450-4", "48765-2", "10160-0");

    /** The draft's sections, in its order. */
    private static final List<String> ORDER =
            List.of(
                    "11450-4",
                    "48765-2",
                    "10160-0",
                    "11369-6",
                    "30954-2",
                    "47519-4",
                    "46264-8",
                    "42348-3",
                    "104605-1",
                    "47420-5",
                    "11348-0",
                    "10162-6",
                    "18776-5",
                    "29762-2",
                    "8716-3",
                    "46240-8",
                    "Social care",
                    "Legal");

    /** What IPS allows in a section, beside DocumentReference. */
    private static final Map<String, Set<String>> IPS_TYPES =
            Map.ofEntries(
                    Map.entry("11450-4", Set.of("Condition")),
                    Map.entry("48765-2", Set.of("AllergyIntolerance")),
                    Map.entry("10160-0", Set.of("MedicationStatement", "MedicationRequest")),
                    Map.entry("11369-6", Set.of("Immunization")),
                    Map.entry("30954-2", Set.of("Observation", "DiagnosticReport")),
                    Map.entry("47519-4", Set.of("Procedure")),
                    Map.entry("46264-8", Set.of("DeviceUseStatement")),
                    Map.entry("42348-3", Set.of("Consent")),
                    Map.entry("104605-1", Set.of("Flag")),
                    Map.entry("47420-5", Set.of("Condition", "ClinicalImpression")),
                    Map.entry("11348-0", Set.of("Condition")),
                    Map.entry("10162-6", Set.of("Observation")),
                    Map.entry("18776-5", Set.of("CarePlan")),
                    Map.entry("29762-2", Set.of("Observation")),
                    Map.entry("8716-3", Set.of("Observation")));

    /** What the draft has in a section beyond IPS. */
    private static final Map<String, Set<String>> DRAFT_TYPES =
            Map.of(
                    "42348-3", Set.of("Observation"),
                    "104605-1", Set.of("Observation"),
                    "47420-5", Set.of("Observation"),
                    "46240-8", Set.of("Encounter", "Appointment"),
                    "Social care", Set.of("Flag", "Observation"),
                    "Legal", Set.of("Flag", "RelatedPerson", "Observation", "Consent"));

    static final List<DocumentRule> ALL =
            List.of(
                    new DocumentRule("ips-comp-type", CompositionRules::typeIsSummary),
                    new DocumentRule("ips-comp-subject", CompositionRules::subjectIsThePatient),
                    new DocumentRule("ips-comp-author", CompositionRules::authorIsADevice),
                    new DocumentRule("ips-comp-date", document -> inComposition(document, "date")),
                    new DocumentRule(
                            "ips-comp-title", document -> inComposition(document, "title")),
                    new DocumentRule("ips-comp-status", CompositionRules::statusIsFinal),
                    new DocumentRule(
                            "ips-comp-identifier",
                            document -> lacks(document.composition().path("identifier"), "value")),
                    new DocumentRule("ips-comp-sections", CompositionRules::hasRequiredSections),
                    new DocumentRule("ips-comp-1", CompositionRules::entryOrEmptyReason),
                    new DocumentRule("cmp-1", CompositionRules::sectionHoldsSomething),
                    new DocumentRule("cmp-2", CompositionRules::emptyReasonOnlyIfEmpty),
                    new DocumentRule("ips-section-title", CompositionRules::sectionHasTitle),
                    new DocumentRule("scr-section-code", CompositionRules::sectionsAreLoincCoded),
                    new DocumentRule("ips-section-nested", CompositionRules::noSectionInASection),
                    new DocumentRule("scr-section-order", CompositionRules::sectionsAreInOrder),
                    new DocumentRule("scr-section-types", CompositionRules::entriesAreOfTheSection),
                    new DocumentRule("ips-profile-claim", CompositionRules::claimIsTrue));

    private CompositionRules() {}

    private static Stream<String> inComposition(Document document, String member) {
        return lacks(document.composition(), member);
    }

    private static Stream<String> typeIsSummary(Document document) {
        JsonNode coding = document.composition().at("/type/coding/0");
        return coding.path("system").asText().equals(LOINC)
                        && coding.path("code").asText().equals("60591-5")
                ? Stream.of()
                : Stream.of("the type is no patient summary");
    }

    private static Stream<String> subjectIsThePatient(Document document) {
        return leadsTo(document, document.composition().path("subject"), "Patient");
    }

    private static Stream<String> authorIsADevice(Document document) {
        JsonNode authors = document.composition().path("author");
        return authors.isEmpty()
                ? Stream.of("there is no author")
                : each(authors).flatMap(author -> leadsTo(document, author, "Device"));
    }

    private static Stream<String> leadsTo(Document document, JsonNode reference, String type) {
        return document.resolve(reference.path("reference").asText())
                        .anyMatch(resource -> type(resource).equals(type))
                ? Stream.of()
                : Stream.of("a reference does not lead to a " + type);
    }

    private static Stream<String> statusIsFinal(Document document) {
        String status = document.composition().path("status").asText();
        return status.equals("final") ? Stream.of() : Stream.of("the status is " + status);
    }

    private static Stream<String> hasRequiredSections(Document document) {
        List<String> codes = document.sections().map(Document::code).toList();
        Set<String> seen = new HashSet<>();
        return Stream.concat(
                REQUIRED.stream()
                        .filter(code -> !codes.contains(code))
                        .map(code -> code + " lacks"),
                codes.stream()
                        .filter(code -> !seen.add(code))
                        .map(code -> code + " is there twice"));
    }

    private static Stream<String> entryOrEmptyReason(Document document) {
        return document.sections()
                .filter(section -> REQUIRED.contains(code(section)))
                .filter(section -> section.path("entry").isEmpty())
                .filter(section -> section.path("emptyReason").isMissingNode())
                .map(Document::code);
    }

    private static Stream<String> sectionHoldsSomething(Document document) {
        return document.sections()
                .filter(section -> section.path("text").isEmpty())
                .filter(section -> section.path("entry").isEmpty())
                .map(Document::code);
    }

    private static Stream<String> emptyReasonOnlyIfEmpty(Document document) {
        return document.sections()
                .filter(section -> section.has("emptyReason") && section.has("entry"))
                .map(Document::code);
    }

    private static Stream<String> sectionHasTitle(Document document) {
        return document.sections()
                .filter(section -> section.path("title").asText().isBlank())
                .map(Document::code);
    }

    private static Stream<String> sectionsAreLoincCoded(Document document) {
        return document.sections()
                .filter(section -> !isLoincCoded(section))
                .map(section -> section.path("title").asText() + " has no code");
    }

    /**
     * LOINC has no code for a few sections that IPS does not know; these have their name as text.
     */
    private static boolean isLoincCoded(JsonNode section) {
        JsonNode coding = section.at("/code/coding/0");
        return coding.isMissingNode()
                ? !section.at("/code/text").asText().isBlank()
                        && !IPS_TYPES.containsKey(code(section))
                : coding.path("system").asText().equals(LOINC)
                        && coding.path("code").asText().matches("[0-9]{3,7}-[0-9]");
    }

    private static Stream<String> noSectionInASection(Document document) {
        return document.sections().filter(section -> section.has("section")).map(Document::code);
    }

    private static Stream<String> sectionsAreInOrder(Document document) {
        List<Integer> places = document.sections().map(Document::code).map(ORDER::indexOf).toList();
        List<Integer> expected = new ArrayList<>(places);
        expected.sort((one, other) -> Integer.compareUnsigned(one, other));
        return places.equals(expected) ? Stream.of() : Stream.of("the order is " + places);
    }

    private static Stream<String> entriesAreOfTheSection(Document document) {
        return document.sections().flatMap(section -> strangers(document, section, true));
    }

    /** A document that says that it meets IPS has no entries but those that IPS allows. */
    private static Stream<String> claimIsTrue(Document document) {
        boolean claims =
                Stream.of(document.bundle(), document.composition())
                        .flatMap(resource -> each(resource.at("/meta/profile")))
                        .anyMatch(profile -> profile.asText().startsWith(IPS));
        return claims
                ? Stream.concat(
                        document.sections().flatMap(section -> strangers(document, section, false)),
                        Stream.concat(
                                lacks(document.patient(), "birthDate"),
                                lacks(document.patient(), "name")))
                : Stream.of();
    }

    private static Stream<String> strangers(Document document, JsonNode section, boolean draft) {
        String code = code(section);
        Set<String> allowed = new HashSet<>(IPS_TYPES.getOrDefault(code, Set.of()));
        if (draft || allowed.isEmpty()) {
            allowed.addAll(DRAFT_TYPES.getOrDefault(code, Set.of()));
        }
        return allowed.isEmpty()
                ? Stream.of()
                : document.resourcesOf(section)
                        .map(Document::type)
                        .filter(type ->
                                !type.equals("DocumentReference") && !allowed.contains(type))
                        .map(type -> code + " has a " + type);
    }
}
