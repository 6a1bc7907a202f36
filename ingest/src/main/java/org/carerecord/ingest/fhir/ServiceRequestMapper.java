package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Referral;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/**
 * ServiceRequest: referrals. FHIR R4 puts orders of tests, imaging and procedures into the same
 * type; only a request whose category or code says that it is a referral is one.
 */
final class ServiceRequestMapper implements ResourceMapper<ServiceRequest> {

    private static final String SNOMED_CT = "http://snomed.info/sct";

    /** Patient referral; referral to service. */
    private static final Set<String> REFERRAL_CODES = Set.of("3457005", "306206005");

    /** Categories of R4's examples that are orders: laboratory, imaging, surgery. */
    private static final Set<String> ORDER_CODES = Set.of("108252007", "363679005", "387713003");

    /** The category of NHS England's booking and referral standard, and displays of SNOMED CT. */
    private static final Pattern REFERRAL =
            Pattern.compile("\\breferrals?\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean holds(ServiceRequest resource) {
        // What must not be done is no referral, whatever its code.
        return !resource.getDoNotPerform()
                && resource.getCategory().stream()
                        .noneMatch(category -> isOneOf(category, ORDER_CODES))
                && Stream.concat(resource.getCategory().stream(), Stream.of(resource.getCode()))
                        .anyMatch(ServiceRequestMapper::saysReferral);
    }

    @Override
    public Statement map(ServiceRequest resource, Reading reading) {
        ClinicalTime authored = reading.time("authoredOn", resource.getAuthoredOnElement());
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new Referral(
                        service(resource),
                        status,
                        DataTypes.text(resource.getIntentElement()),
                        DataTypes.text(resource.getPriorityElement()),
                        authored,
                        DataTypes.optional(resource.getPerformerType()),
                        reading.words(resource.getRequester(), "Practitioner"),
                        recipient(resource.getPerformer(), reading),
                        reading.reasons(resource.getReasonCode(), resource.getReasonReference()),
                        reading.when("occurrence", resource.getOccurrence()),
                        DataTypes.notes(resource.getNote()));
        return Statement.of(Section.REFERRALS, body, resource.getSubject())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .assertedAt(authored)
                .by(reading.author(Stream.of(resource.getRequester())))
                .withStatus(status);
    }

    /** What is asked for; where the request has no code, its category says at least what it is. */
    private static Concept service(ServiceRequest resource) {
        return Stream.concat(Stream.of(resource.getCode()), resource.getCategory().stream())
                .map(DataTypes::concept)
                .filter(concept -> !concept.isEmpty())
                .findFirst()
                .orElse(new Concept(List.of(), null));
    }

    private static @Nullable String recipient(List<Reference> performers, Reading reading) {
        return DataTypes.given(
                performers.stream()
                        .map(performer -> reading.words(performer, "Organization"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")));
    }

    private static boolean saysReferral(CodeableConcept concept) {
        return isOneOf(concept, REFERRAL_CODES)
                || Stream.concat(
                                Stream.of(concept.getText()),
                                concept.getCoding().stream()
                                        .flatMap(coding ->
                                                Stream.of(coding.getCode(), coding.getDisplay())))
                        .anyMatch(words -> words != null && REFERRAL.matcher(words).find());
    }

    private static boolean isOneOf(CodeableConcept concept, Set<String> codes) {
        return concept.getCoding().stream()
                .anyMatch(coding ->
                        SNOMED_CT.equals(coding.getSystem())
                                && coding.hasCode()
                                && codes.contains(coding.getCode()));
    }
}
