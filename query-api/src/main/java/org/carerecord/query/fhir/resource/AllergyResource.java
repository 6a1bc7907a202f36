package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.Allergy;
import org.carerecord.event.ClinicalTime;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** Allergies, and the statement that there are none, as AllergyIntolerance. */
final class AllergyResource {

    private static final StatusConcept CLINICAL =
            StatusConcept.of(
                    "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
                    "active",
                    "inactive",
                    "resolved");
    private static final StatusConcept VERIFICATION =
            StatusConcept.of(
                    "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
                    "unconfirmed",
                    "confirmed",
                    "refuted");
    private static final BoundCode TYPE = BoundCode.of("allergy", "intolerance");
    private static final BoundCode CATEGORY =
            BoundCode.of("food", "medication", "environment", "biologic");
    private static final BoundCode CRITICALITY = BoundCode.of("low", "high", "unable-to-assess");
    private static final BoundCode SEVERITY = BoundCode.of("mild", "moderate", "severe");

    private AllergyResource() {}

    static FhirElement of(Allergy body, Envelope envelope) {
        var strange =
                new Extensions()
                        .text(
                                Extensions.own("source-verification-status"),
                                VERIFICATION.strange(body.verificationStatus()))
                        .text(Extensions.own("source-type"), TYPE.strange(body.type()))
                        .texts(
                                Extensions.own("source-category"),
                                CATEGORY.strange(body.categories()))
                        .text(
                                Extensions.own("source-criticality"),
                                CRITICALITY.strange(body.criticality()));
        FhirElement allergy =
                envelope.resource("AllergyIntolerance", strange)
                        // Rule ait-1 demands it; the record takes what has not ended for active.
                        .child("clinicalStatus", CLINICAL.assuming("active", body.clinicalStatus()))
                        .child(
                                "verificationStatus",
                                VERIFICATION.concept(body.verificationStatus()));
        TYPE.optional(allergy, "type", body.type());
        allergy.texts("category", CATEGORY.known(body.categories()));
        CRITICALITY.optional(allergy, "criticality", body.criticality());
        allergy.child("code", Concepts.required(body.code()))
                .child("patient", envelope.subject())
                .child("encounter", envelope.encounter());
        TimeChoice.ANY.optional(allergy, "onset", body.onset());
        boolean over = isOver(body);
        date(allergy, "recordedDate", body.recorded(), over).child("recorder", envelope.author());
        return date(allergy, "lastOccurrence", body.lastOccurrence(), over)
                .children("note", Envelope.notes(body.notes()))
                .children("reaction", reactions(body.reactions()));
    }

    private static boolean isOver(Allergy body) {
        return "inactive".equals(body.clinicalStatus()) || "resolved".equals(body.clinicalStatus());
    }

    /** The draft demands the dates of an allergy that is over. */
    private static FhirElement date(
            FhirElement to, String name, @Nullable ClinicalTime time, boolean isDemanded) {
        return isDemanded ? Times.requiredDateTime(to, name, time) : Times.dateTime(to, name, time);
    }

    private static List<FhirElement> reactions(List<Allergy.Reaction> reactions) {
        return reactions.stream().map(AllergyResource::reaction).toList();
    }

    /** R4 demands a manifestation of every reaction. */
    private static FhirElement reaction(Allergy.Reaction reaction) {
        List<FhirElement> manifestations = Concepts.concepts(reaction.manifestations());
        FhirElement element =
                FhirElement.element()
                        .children(
                                "extension",
                                new Extensions()
                                        .text(
                                                Extensions.own("source-severity"),
                                                SEVERITY.strange(reaction.severity()))
                                        .list())
                        .child("substance", Concepts.concept(reaction.substance()))
                        .children(
                                "manifestation",
                                manifestations.isEmpty()
                                        ? List.of(Absent.element())
                                        : manifestations)
                        .text("description", reaction.description());
        Times.dateTime(element, "onset", reaction.onset());
        return SEVERITY.optional(element, "severity", reaction.severity());
    }
}
