package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.regex.Pattern;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.query.fhir.element.FhirElement;

/**
 * Advance decisions as Consent of the scope that R4 has for them. What was decided is a category
 * beside the kind of form, as R4's own {@code dnr} is; it is no provision, for a provision permits
 * or denies, and the source does not say which.
 */
final class AdvanceDecisionResource {

    private static final BoundCode STATUS =
            BoundCode.assuming("active", "draft", "proposed", "active", "rejected", "inactive");
    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String ADVANCE_DIRECTIVE = "adr";

    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*:\\S+");

    private AdvanceDecisionResource() {}

    static FhirElement of(AdvanceDecision body, Envelope envelope) {
        var extensions =
                new Extensions()
                        .concept(Extensions.own("decision"), body.decision())
                        .time(Extensions.own("review-by"), body.reviewBy())
                        .text(Extensions.own("location"), isSource(body) ? null : body.location())
                        .texts(Extensions.NOTE, body.notes());
        FhirElement consent = envelope.resource("Consent", extensions);
        STATUS.required(consent, "status", body.status());
        consent.child("scope", Concepts.of(SCOPE, ADVANCE_DIRECTIVE))
                .children(
                        "category",
                        List.of(Concepts.required(body.type()), Concepts.concept(body.decision())))
                .child("patient", envelope.subject());
        Times.dateTime(consent, "dateTime", body.made())
                .children("performer", List.of(envelope.author()))
                .children("organization", List.of(envelope.organisation()));
        source(consent, body, envelope);
        // R4's rule ppc-1 demands a policy.
        return consent.child("policyRule", Absent.element());
    }

    private static void source(FhirElement consent, AdvanceDecision body, Envelope envelope) {
        if (body.document() != null) {
            consent.child(
                    "sourceReference",
                    envelope.link("DocumentReference", body.document())
                            .text("display", body.description()));
        } else {
            consent.child(
                    "sourceAttachment",
                    FhirElement.element()
                            .text("url", isSource(body) ? body.location() : null)
                            .text("title", body.description()));
        }
    }

    /** Whether the place where the original is kept is an address and not mere words. */
    private static boolean isSource(AdvanceDecision body) {
        return body.document() == null
                && body.location() != null
                && ADDRESS.matcher(body.location()).matches();
    }
}
