package org.carerecord.standalone.conformance;

import static org.carerecord.standalone.conformance.Document.each;
import static org.carerecord.standalone.conformance.Document.name;
import static org.carerecord.standalone.conformance.Document.type;
import static org.carerecord.standalone.conformance.Document.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;

/** What the patient and the entries must be (IPS 2.0.1 and UK Core profiles; the draft). */
final class ResourceRules {

    private static final String NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
    private static final String VERIFICATION =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus";
    private static final String VERIFICATION_CODES =
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus";
    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+");

    /** What belongs to the document and is no entry of any source. */
    private static final Set<String> OWN = Set.of("Composition", "Patient", "Device");

    /**
     * What IPS demands of each type; of a choice any form will do, also one that says why it lacks.
     */
    private static final Map<String, List<String>> DEMANDED =
            Map.ofEntries(
                    Map.entry("AllergyIntolerance", List.of("code", "patient")),
                    Map.entry("Condition", List.of("code", "subject")),
                    Map.entry(
                            "MedicationStatement",
                            List.of("status", "medication", "subject", "effective")),
                    Map.entry(
                            "MedicationRequest",
                            List.of("status", "intent", "medication", "subject")),
                    Map.entry(
                            "Immunization",
                            List.of("status", "vaccineCode", "patient", "occurrence")),
                    Map.entry("Procedure", List.of("status", "code", "subject", "performed")),
                    Map.entry(
                            "DeviceUseStatement", List.of("status", "subject", "timing", "device")),
                    Map.entry(
                            "DiagnosticReport", List.of("status", "code", "subject", "effective")),
                    Map.entry("Observation", List.of("status", "code", "subject", "effective")),
                    Map.entry("Flag", List.of("status", "code", "subject")));

    static final List<DocumentRule> ALL =
            List.of(
                    new DocumentRule("ips-pat-1", ResourceRules::namesSaySomething),
                    new DocumentRule("ukcore-nhs-number", ResourceRules::hasOneNhsNumber),
                    new DocumentRule("ukcore-nhs-number-status", ResourceRules::statusHasItsShape),
                    new DocumentRule("ips-demanded", ResourceRules::demandedElementsAreThere),
                    new DocumentRule("ips-subject", ResourceRules::subjectsAreThePatient),
                    new DocumentRule("ips-2", ResourceRules::observationsHaveAValue),
                    new DocumentRule("ips-3", ResourceRules::componentsHaveAValue),
                    new DocumentRule("ips-not-in-error", ResourceRules::nothingIsInError),
                    new DocumentRule("scr-identifier", ResourceRules::entriesHaveAnIdentifier),
                    new DocumentRule("scr-coding", ResourceRules::codingsNameTheirSystem),
                    new DocumentRule("scr-text", ResourceRules::conceptsHaveCodeOrText),
                    new DocumentRule(
                            "scr-allergy-past", ResourceRules::pastAllergiesHaveTheirDates),
                    new DocumentRule("scr-source", ResourceRules::entriesSayTheirSource),
                    new DocumentRule("ele-1", ResourceRules::nothingIsEmpty),
                    new DocumentRule("ext-1", ResourceRules::extensionsHaveOneValue));

    private ResourceRules() {}

    private static Stream<JsonNode> entries(Document document) {
        return document.resources().filter(resource -> !OWN.contains(type(resource)));
    }

    private static Stream<String> namesSaySomething(Document document) {
        return each(document.patient().path("name"))
                .filter(name -> !name.has("family") && !name.has("given") && !name.has("text"))
                .map(name -> "a name says nothing");
    }

    private static Stream<String> hasOneNhsNumber(Document document) {
        List<String> numbers =
                each(document.patient().path("identifier"))
                        .filter(one -> one.path("system").asText().equals(NUMBER))
                        .map(one -> one.path("value").asText())
                        .toList();
        return numbers.size() == 1
                        && NhsNumber.check(numbers.getFirst(), TestRange.ALLOWED)
                                instanceof NhsNumber.Valid
                ? Stream.of()
                : Stream.of("the patient has not one valid NHS number");
    }

    private static Stream<String> statusHasItsShape(Document document) {
        return each(document.patient().path("identifier"))
                .filter(one -> one.path("system").asText().equals(NUMBER))
                .flatMap(one -> each(one.path("extension")))
                .filter(extension -> extension.path("url").asText().equals(VERIFICATION))
                .filter(extension ->
                        !extension
                                .at("/valueCodeableConcept/coding/0/system")
                                .asText()
                                .equals(VERIFICATION_CODES))
                .map(extension -> "the verification status has no code of UK Core");
    }

    private static Stream<String> demandedElementsAreThere(Document document) {
        return entries(document)
                .flatMap(resource ->
                        DEMANDED.getOrDefault(type(resource), List.of()).stream()
                                .filter(element -> !hasChoice(resource, element))
                                .map(element -> name(resource) + " has no " + element));
    }

    /** An element by its name, or of a choice by how its name begins. */
    private static boolean hasChoice(JsonNode resource, String element) {
        Iterable<String> names = () -> Document.names(resource);
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> name.startsWith("_") ? name.substring(1) : name)
                .anyMatch(name ->
                        name.equals(element)
                                || (name.startsWith(element)
                                        && Character.isUpperCase(name.charAt(element.length()))));
    }

    private static Stream<String> subjectsAreThePatient(Document document) {
        return entries(document)
                .flatMap(resource ->
                        Stream.of("subject", "patient", "for")
                                .map(member -> resource.at("/" + member + "/reference"))
                                .filter(JsonNode::isTextual)
                                .filter(to ->
                                        document.resolve(to.asText())
                                                .noneMatch(who -> type(who).equals("Patient")))
                                .map(to -> name(resource) + " is of somebody else"));
    }

    /**
     * IPS wants it of laboratory results; what a source never valued has at least the mark of it.
     */
    private static Stream<String> observationsHaveAValue(Document document) {
        return document.section("30954-2").stream()
                .flatMap(document::resourcesOf)
                .filter(resource -> type(resource).equals("Observation"))
                .filter(resource ->
                        !hasChoice(resource, "value")
                                && !resource.has("dataAbsentReason")
                                && !resource.has("hasMember")
                                && !resource.has("component"))
                .map(Document::name);
    }

    private static Stream<String> componentsHaveAValue(Document document) {
        return document.resources("Observation")
                .filter(resource -> resource.has("component"))
                .filter(resource ->
                        !each(resource.path("component"))
                                .allMatch(part ->
                                        hasChoice(part, "value") || part.has("dataAbsentReason")))
                .map(Document::name);
    }

    private static Stream<String> nothingIsInError(Document document) {
        return entries(document)
                .filter(resource ->
                        Stream.of(
                                        resource.path("status"),
                                        resource.at("/verificationStatus/coding/0/code"))
                                .anyMatch(status -> status.asText().equals("entered-in-error")))
                .map(Document::name);
    }

    private static Stream<String> entriesHaveAnIdentifier(Document document) {
        return entries(document)
                .filter(resource ->
                        each(resource.path("identifier").isArray()
                                        ? resource.path("identifier")
                                        : Document.JSON
                                                .createArrayNode()
                                                .add(resource.path("identifier")))
                                .noneMatch(one -> one.has("system") && one.has("value")))
                .map(Document::name);
    }

    private static Stream<String> codingsNameTheirSystem(Document document) {
        return document.resources()
                .flatMap(resource ->
                        within(resource)
                                .flatMap(node -> each(node.path("coding")))
                                .filter(coding ->
                                        coding.has("system")
                                                && !ABSOLUTE.matcher(coding.path("system").asText())
                                                        .matches())
                                .map(coding ->
                                        name(resource) + " has a system that is no address"));
    }

    private static Stream<String> conceptsHaveCodeOrText(Document document) {
        return entries(document)
                .flatMap(resource ->
                        Stream.of("code", "vaccineCode", "medicationCodeableConcept")
                                .map(resource::path)
                                .filter(JsonNode::isObject)
                                .filter(concept ->
                                        !concept.has("coding")
                                                && !concept.has("text")
                                                && !concept.has("extension"))
                                .map(concept -> name(resource) + " has an empty code"));
    }

    /** The draft demands both dates; where no source says one the mark of that is there. */
    private static Stream<String> pastAllergiesHaveTheirDates(Document document) {
        return document.resources("AllergyIntolerance")
                .filter(allergy ->
                        Set.of("inactive", "resolved")
                                .contains(allergy.at("/clinicalStatus/coding/0/code").asText()))
                .flatMap(allergy ->
                        Stream.of("recordedDate", "lastOccurrence")
                                .filter(date -> !hasChoice(allergy, date))
                                .map(date -> name(allergy) + " has no " + date));
    }

    /**
     * Each says in its metadata which feed it came by, and by a tag which organisation asserts it;
     * a flag of our own follows from such.
     */
    private static Stream<String> entriesSayTheirSource(Document document) {
        return entries(document)
                .filter(resource ->
                        !resource.at("/identifier/0/system").asText().endsWith("derived-flag"))
                .filter(resource ->
                        !resource.at("/meta/source").isTextual()
                                || each(resource.at("/meta/tag"))
                                        .noneMatch(ResourceRules::isOrganisation))
                .map(Document::name);
    }

    private static boolean isOrganisation(JsonNode tag) {
        return tag.path("system").asText().equals(ODS) && !tag.path("code").asText().isBlank();
    }

    private static Stream<String> nothingIsEmpty(Document document) {
        return within(document.bundle())
                .filter(node ->
                        (node.isContainerNode() && node.isEmpty())
                                || (node.isTextual() && node.asText().isEmpty()))
                .map(node -> "there is an empty element");
    }

    private static Stream<String> extensionsHaveOneValue(Document document) {
        Set<String> broken = new HashSet<>();
        within(document.bundle())
                .flatMap(node -> each(node.path("extension")))
                .filter(extension -> extension.has("extension") == hasChoice(extension, "value"))
                .forEach(extension -> broken.add(extension.path("url").asText()));
        return broken.stream();
    }
}
