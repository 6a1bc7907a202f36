package org.carerecord.query.fhir.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.event.Demographics;
import org.carerecord.event.Observation;
import org.carerecord.query.fhir.resource.RecordResources;
import org.carerecord.record.Entry;
import org.carerecord.record.Heading;
import org.carerecord.record.Summary;

/**
 * Which profiles of IPS 2.0.1 a document can say that it meets. It meets them where its patient
 * does, of whom they want a name and a date of birth, and where each section has entries of the
 * types alone that IPS allows in it and no more of them. The draft and the record are wider in
 * places: a frailty score is an Observation, which IPS has no room for under functional status. A
 * document that does not meet them does not say so.
 */
final class IpsProfiles {

    private static final String DEFINITIONS = "http://hl7.org/fhir/uv/ips/StructureDefinition/";

    private static final String DOCUMENT_REFERENCE = "DocumentReference";

    /** Tobacco use and alcohol use: IPS has room for one answer each. */
    private static final List<String> ONE_ANSWER = List.of("72166-2", "74013-4");

    private IpsProfiles() {}

    /** Whether a document of this summary meets the profiles. */
    static boolean meets(Summary summary) {
        return hasNameAndBirthDate(summary.demographics())
                && summary.sections().stream()
                        .allMatch(section ->
                                section.items().stream()
                                        .map(DocumentEntries::of)
                                        .flatMap(Collection::stream)
                                        .allMatch(entry -> isAllowed(section.heading(), entry)))
                && ONE_ANSWER.stream().allMatch(code -> answers(summary, code) <= 1);
    }

    /** How many results under social history answer a question of LOINC's. */
    private static long answers(Summary summary, String code) {
        return summary.sections().stream()
                .filter(section -> section.heading() == Heading.SOCIAL_HISTORY)
                .flatMap(section -> section.items().stream())
                .flatMap(item -> DocumentEntries.of(item).stream())
                .filter(entry ->
                        entry.event().body() instanceof Observation answer
                                && answer.code().codings().stream()
                                        .anyMatch(coding -> code.equals(coding.code())))
                .count();
    }

    /** The profile of a resource of the document, where the document meets it. */
    static List<String> of(boolean meets, String type) {
        return meets ? List.of(DEFINITIONS + type + "-uv-ips") : List.of();
    }

    private static boolean hasNameAndBirthDate(Optional<Entry> demographics) {
        return demographics
                .map(entry -> entry.event().body())
                .filter(Demographics.class::isInstance)
                .map(Demographics.class::cast)
                .filter(person -> person.birthDate() != null)
                .map(person -> person.names().stream().anyMatch(IpsProfiles::isName))
                .orElse(false);
    }

    /** IPS, invariant ips-pat-1. */
    private static boolean isName(Demographics.Name name) {
        return name.family() != null || name.text() != null || !name.given().isEmpty();
    }

    private static boolean isAllowed(Heading heading, Entry entry) {
        Set<String> types = types(heading);
        return types.isEmpty()
                || RecordResources.typeOf(entry)
                        .map(type -> type.equals(DOCUMENT_REFERENCE) || types.contains(type))
                        .orElse(false);
    }

    /** The types that IPS allows in a section, beside DocumentReference; empty for any. */
    private static Set<String> types(Heading heading) {
        return switch (heading) {
            case PROBLEMS, PAST_PROBLEMS -> Set.of("Condition");
            case ALLERGIES -> Set.of("AllergyIntolerance");
            case MEDICATIONS -> Set.of("MedicationStatement", "MedicationRequest");
            case IMMUNISATIONS -> Set.of("Immunization");
            case RESULTS -> Set.of("Observation", "DiagnosticReport");
            case PROCEDURES -> Set.of("Procedure");
            case DEVICES -> Set.of("DeviceUseStatement");
            case ADVANCE_DIRECTIVES -> Set.of("Consent");
            case ALERTS -> Set.of("Flag");
            case FUNCTIONAL_STATUS -> Set.of("Condition", "ClinicalImpression");
            case PREGNANCY, SOCIAL_HISTORY, VITAL_SIGNS -> Set.of("Observation");
            case PLAN_OF_CARE -> Set.of("CarePlan");
            case ENCOUNTERS,
                    APPOINTMENTS,
                    REFERRALS,
                    SOCIAL_CARE,
                    LEGAL,
                    PERSONAL_CONTACTS,
                    PROFESSIONAL_CONTACTS,
                    FAMILY_HISTORY,
                    DOCUMENTS,
                    OTHER ->
                    Set.of();
        };
    }
}
