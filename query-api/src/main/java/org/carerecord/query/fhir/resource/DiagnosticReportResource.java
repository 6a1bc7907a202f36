package org.carerecord.query.fhir.resource;

import org.carerecord.event.DiagnosticReport;
import org.carerecord.query.fhir.element.FhirElement;

/** Reports as DiagnosticReport, with references to the observations that they gather. */
final class DiagnosticReportResource {

    private static final BoundCode STATUS =
            BoundCode.orUnknown(
                    "registered",
                    "partial",
                    "preliminary",
                    "final",
                    "amended",
                    "corrected",
                    "appended",
                    "cancelled");

    private DiagnosticReportResource() {}

    static FhirElement of(DiagnosticReport body, Envelope envelope) {
        FhirElement report = envelope.resource("DiagnosticReport");
        STATUS.required(report, "status", body.status());
        report.children("category", Concepts.concepts(body.categories()))
                .child("code", Concepts.required(body.code()))
                .child("subject", envelope.subject())
                .child("encounter", envelope.encounter());
        // R4 does not demand it, the International Patient Summary does.
        TimeChoice.DATED.required(report, "effective", body.effective());
        return Times.instant(report, "issued", body.issued())
                .children("performer", envelope.authorAndOrganisation())
                .children("result", envelope.links("Observation", body.members()))
                .text("conclusion", body.conclusion())
                .children("conclusionCode", Concepts.concepts(body.conclusionCodes()))
                .children("presentedForm", Attachments.attachments(body.attachments()));
    }
}
