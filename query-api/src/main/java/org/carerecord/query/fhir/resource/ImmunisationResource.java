package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.regex.Pattern;
import org.carerecord.event.Immunisation;
import org.carerecord.query.fhir.element.FhirElement;

/** Vaccinations as Immunization. */
final class ImmunisationResource {

    private static final BoundCode STATUS =
            BoundCode.assuming("completed", "completed", "not-done");
    private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String FUNCTION = "http://terminology.hl7.org/CodeSystem/v2-0443";

    /** Entering provider: not who gave the vaccine, of whom the record says nothing. */
    private static final String ENTERED_BY = "EP";

    private ImmunisationResource() {}

    static FhirElement of(Immunisation body, Envelope envelope) {
        FhirElement immunization = envelope.resource("Immunization");
        STATUS.required(immunization, "status", body.status());
        immunization
                .child("statusReason", Concepts.concept(body.statusReason()))
                .child("vaccineCode", Concepts.required(body.vaccine()))
                .child("patient", envelope.subject())
                .child("encounter", envelope.encounter());
        TimeChoice.POINT.required(immunization, "occurrence", body.occurrence());
        Times.dateTime(immunization, "recorded", body.recorded());
        if (body.primarySource() != null) {
            immunization.flag("primarySource", body.primarySource());
        }
        return immunization
                .text("lotNumber", body.lotNumber())
                .child("site", Concepts.concept(body.site()))
                .child("route", Concepts.concept(body.route()))
                .children("performer", List.of(performer(envelope)))
                .children("note", Envelope.notes(body.notes()))
                .children("reasonCode", Concepts.concepts(body.reasons()))
                .children(
                        "protocolApplied",
                        body.doseNumbers().stream().map(ImmunisationResource::dose).toList());
    }

    private static FhirElement performer(Envelope envelope) {
        FhirElement author = envelope.author();
        return author.isEmpty()
                ? author
                : FhirElement.element()
                        .child("function", Concepts.of(FUNCTION, ENTERED_BY))
                        .child("actor", author);
    }

    private static FhirElement dose(String number) {
        return POSITIVE.matcher(number).matches()
                ? FhirElement.element().number("doseNumberPositiveInt", number)
                : FhirElement.element().text("doseNumberString", number);
    }
}
