package org.carerecord.ingest.fhir;

import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.DiagnosticReport;

/** DiagnosticReport: results, with the entry ids of the observations it gathers. */
final class DiagnosticReportMapper implements ResourceMapper<DiagnosticReport> {

    @Override
    public Statement map(DiagnosticReport resource, Reading reading) {
        ClinicalTime issued = reading.time("issued", resource.getIssuedElement());
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new org.carerecord.event.DiagnosticReport(
                        DataTypes.concept(resource.getCode()),
                        status,
                        DataTypes.concepts(resource.getCategory()),
                        reading.when("effective", resource.getEffective()),
                        issued,
                        DataTypes.given(resource.getConclusion()),
                        DataTypes.concepts(resource.getConclusionCode()),
                        reading.links(resource.getResult(), "Observation"),
                        resource.getPresentedForm().stream().map(Attachments::attachment).toList());
        return Statement.of(Section.RESULTS, body, resource.getSubject())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .assertedAt(issued)
                .by(
                        reading.author(
                                Stream.concat(
                                        resource.getResultsInterpreter().stream(),
                                        resource.getPerformer().stream())))
                .withStatus(status);
    }
}
