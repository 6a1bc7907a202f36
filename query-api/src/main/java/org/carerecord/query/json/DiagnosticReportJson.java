package org.carerecord.query.json;

import org.carerecord.event.DiagnosticReport;

/** A report that gathers results. */
final class DiagnosticReportJson {

    private DiagnosticReportJson() {}

    static void members(JsonWriter json, DiagnosticReport report) {
        json.subject(report.code());
        json.object(
                "dates",
                () -> {
                    json.when("effective", report.effective());
                    json.time("issued", report.issued());
                });
        json.text("status", report.status());
        json.text("conclusion", report.conclusion());
        json.concepts("conclusionCodes", report.conclusionCodes());
        json.concepts("categories", report.categories());
        json.texts("members", report.members());
        AttachmentJson.list(json, report.attachments());
    }
}
