package org.carerecord.query.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.event.Concept;
import org.carerecord.event.Observation;
import org.carerecord.event.Section;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** Results, vital signs, social history and answers as Observation. */
final class ObservationResource {

    private static final BoundCode STATUS =
            BoundCode.orUnknown(
                    "registered", "preliminary", "final", "amended", "corrected", "cancelled");
    private static final String CATEGORY =
            "http://terminology.hl7.org/CodeSystem/observation-category";

    /** Of these nobody expects a value. */
    private static final Set<String> WITHOUT_VALUE = Set.of("registered", "cancelled");

    /** R4's category for a section; results are of many kinds, of which the source says which. */
    private static final Map<String, String> CATEGORIES =
            Map.of(
                    Section.VITAL_SIGNS.code(), "vital-signs",
                    Section.SOCIAL_HISTORY.code(), "social-history",
                    Section.FUNCTIONAL_STATUS.code(), "survey");

    private ObservationResource() {}

    static FhirElement of(Observation body, Envelope envelope) {
        FhirElement observation = envelope.resource("Observation", besideValue(body));
        STATUS.required(observation, "status", body.status());
        observation
                .children(
                        "category",
                        categories(body.categories(), envelope.entry().event().section()))
                .child("code", Concepts.required(body.code()))
                .child("subject", envelope.subject())
                .child("encounter", envelope.encounter());
        // R4 does not demand it, the International Patient Summary does.
        TimeChoice.TIMED.required(observation, "effective", body.effective());
        Times.instant(observation, "issued", body.issued())
                .children("performer", envelope.authorAndOrganisation());
        if (isValueApart(body)) {
            ObservationValues.value(observation, body.value());
        }
        return observation
                .child("dataAbsentReason", absence(body))
                .children("interpretation", Concepts.concepts(body.interpretations()))
                .children("note", Envelope.notes(body.notes()))
                .child("bodySite", Concepts.concept(body.bodySite()))
                .child("method", Concepts.concept(body.method()))
                .children("referenceRange", Quantities.ranges(body.referenceRanges()))
                .children("hasMember", envelope.links("Observation", body.members()))
                .children("component", ObservationValues.components(components(body)));
    }

    /** Rule obs-6 keeps a reason for absence from standing beside a value. */
    private static Extensions besideValue(Observation body) {
        return new Extensions()
                .concept(
                        Extensions.own("data-absent-reason"),
                        ObservationValues.isSaid(body.value()) ? body.dataAbsentReason() : null);
    }

    /** Why there is no value, which IPS wants to be said of what was done and has no parts. */
    private static FhirElement absence(Observation body) {
        if (ObservationValues.isSaid(body.value())) {
            return FhirElement.element();
        }
        FhirElement given = Concepts.concept(body.dataAbsentReason());
        boolean isExpected =
                body.components().isEmpty()
                        && body.members().isEmpty()
                        && !WITHOUT_VALUE.contains(String.valueOf(body.status()));
        return given.isEmpty() && isExpected ? Absent.unknownValue() : given;
    }

    /** Rule obs-7 keeps a value from standing beside a part of the same code: it becomes a part. */
    private static List<Observation.Component> components(Observation body) {
        if (isValueApart(body)) {
            return body.components();
        }
        return Stream.concat(
                        Stream.of(
                                new Observation.Component(
                                        body.code(), body.value(), null, List.of(), List.of())),
                        body.components().stream())
                .toList();
    }

    private static boolean isValueApart(Observation body) {
        return body.value() == null
                || body.components().stream()
                        .flatMap(component -> component.code().codings().stream())
                        .noneMatch(body.code().codings()::contains);
    }

    private static List<FhirElement> categories(List<Concept> given, String section) {
        List<FhirElement> categories = new ArrayList<>(Concepts.concepts(given));
        String category = CATEGORIES.get(section);
        if (category != null && given.stream().noneMatch(concept -> isOf(concept, category))) {
            categories.add(Concepts.of(CATEGORY, category));
        }
        return categories;
    }

    private static boolean isOf(Concept concept, String category) {
        return concept.codings().stream()
                .anyMatch(coding -> is(coding.system(), CATEGORY) && is(coding.code(), category));
    }

    private static boolean is(@Nullable String given, String wanted) {
        return wanted.equals(given);
    }
}
