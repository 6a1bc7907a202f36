package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Consent: advance decisions, where scope or category says so. Consents to treatment, research or
 * the sharing of data are no part of the record.
 */
final class ConsentMapper implements ResourceMapper<Consent> {

    private static final Map<String, Set<String>> DIRECTIVES =
            Map.of(
                    "http://terminology.hl7.org/CodeSystem/consentscope", Set.of("adr"),
                    // Advance directive, do not resuscitate, health care directive, POLST.
                    "http://terminology.hl7.org/CodeSystem/consentcategorycodes",
                            Set.of("acd", "dnr", "hcd", "polst"),
                    "http://loinc.org", Set.of("42348-3"));

    @Override
    public boolean holds(Consent resource) {
        return isDirective(resource.getScope())
                || resource.getCategory().stream().anyMatch(ConsentMapper::isDirective);
    }

    @Override
    public Statement map(Consent resource, Reading reading) {
        ClinicalTime made = reading.time("dateTime", resource.getDateTimeElement());
        String status = DataTypes.text(resource.getStatusElement());
        Attachment form =
                resource.getSource() instanceof Attachment whole ? whole : new Attachment();
        Reference kept = resource.getSource() instanceof Reference link ? link : new Reference();
        boolean isDocument = reading.isA(kept, "DocumentReference");
        var body =
                new AdvanceDecision(
                        type(resource),
                        Provisions.decision(resource.getProvision()),
                        status,
                        made,
                        null,
                        DataTypes.given(form.getUrl()),
                        isDocument ? reading.link(kept, "DocumentReference") : null,
                        description(form, kept),
                        notes(form));
        return Statement.of(Section.ADVANCE_DIRECTIVES, body, resource.getPatient())
                .assertedAt(made)
                .withStatus(status);
    }

    /** The category that says which directive, else any category, else the scope. */
    private static Concept type(Consent resource) {
        return Stream.of(
                        resource.getCategory().stream().filter(ConsentMapper::isDirective),
                        resource.getCategory().stream(),
                        Stream.of(resource.getScope()))
                .flatMap(concepts -> concepts)
                .map(DataTypes::concept)
                .filter(concept -> !concept.isEmpty())
                .findFirst()
                .orElse(new Concept(List.of(), null));
    }

    private static @Nullable String description(Attachment form, Reference kept) {
        return DataTypes.given(form.hasTitle() ? form.getTitle() : kept.getDisplay());
    }

    /** An advance decision has no room for the form's bytes, which must not go without a word. */
    private static List<String> notes(Attachment form) {
        return form.hasData() ? List.of("The source holds the form itself.") : List.of();
    }

    private static boolean isDirective(CodeableConcept concept) {
        return concept.getCoding().stream()
                .anyMatch(coding ->
                        coding.hasSystem()
                                && coding.hasCode()
                                && DIRECTIVES
                                        .getOrDefault(coding.getSystem(), Set.of())
                                        .contains(coding.getCode()));
    }
}
