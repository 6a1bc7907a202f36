package org.carerecord.query.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.event.Alert;
import org.carerecord.event.Concept;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.ServicePackage;
import org.carerecord.event.When;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/**
 * Alerts, legal information and packages of social care as Flag, as the draft has them. Which of
 * the three it is, a category of this system's own says, since a search for flags finds all of
 * them.
 */
final class FlagResource {

    /** HL7's extension for how urgent a flag is. */
    private static final String PRIORITY = "http://hl7.org/fhir/StructureDefinition/flag-priority";

    private static final BoundCode STATUS = BoundCode.assuming("active", "active", "inactive");

    private FlagResource() {}

    static FhirElement of(Alert body, Envelope envelope) {
        var extensions =
                new Extensions()
                        .concept(PRIORITY, body.priority())
                        .time(Extensions.own("recorded"), body.recorded())
                        .texts(Extensions.NOTE, body.notes());
        return flag(
                envelope, extensions, body.status(), body.categories(), body.code(), body.period());
    }

    static FhirElement of(LegalInformation body, Envelope envelope) {
        var extensions =
                new Extensions()
                        .texts(Extensions.own("holder"), body.holders())
                        .text(Extensions.own("location"), body.location())
                        .texts(Extensions.NOTE, body.notes());
        return flag(envelope, extensions, body.status(), List.of(), body.type(), body.period());
    }

    static FhirElement of(ServicePackage body, Envelope envelope) {
        var extensions =
                new Extensions()
                        .text(Extensions.own("provider"), body.provider())
                        .identifier(
                                Extensions.own("provider-identifier"), body.providerIdentifier())
                        .text(Extensions.own("frequency"), body.frequency())
                        .text(Extensions.own("contact"), body.contact());
        body.reasons().forEach(reason -> extensions.concept(Extensions.own("reason"), reason));
        extensions.texts(Extensions.NOTE, body.notes());
        return flag(
                envelope,
                extensions,
                body.status(),
                body.categories(),
                body.service(),
                body.period());
    }

    private static FhirElement flag(
            Envelope envelope,
            Extensions extensions,
            @Nullable String status,
            List<Concept> given,
            Concept code,
            @Nullable When period) {
        List<FhirElement> categories = new ArrayList<>(Concepts.concepts(given));
        categories.add(Concepts.of(FhirSystems.SECTION, envelope.entry().event().section()));
        return STATUS.required(envelope.resource("Flag", extensions), "status", status)
                .children("category", categories)
                .child("code", Concepts.required(code))
                .child("subject", envelope.subject())
                .child("period", TimeChoice.period(period))
                .child("encounter", envelope.encounter())
                .child("author", envelope.authorOrOrganisation());
    }
}
