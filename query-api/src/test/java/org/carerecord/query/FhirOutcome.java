package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.OperationOutcome;

/** What every refusal under FHIR's addresses must be. */
final class FhirOutcome {

    static final FhirContext CONTEXT = FhirContext.forR4();

    private FhirOutcome() {}

    /** The outcome that an answer is: of this status and code, without the number asked for. */
    static OperationOutcome.OperationOutcomeIssueComponent of(
            HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        var parser =
                type.startsWith("application/fhir+xml")
                        ? CONTEXT.newXmlParser()
                        : CONTEXT.newJsonParser();
        var outcome = parser.parseResource(OperationOutcome.class, answer.body());
        assertThat(outcome.getIssue()).hasSize(1);
        var issue = outcome.getIssueFirstRep();
        assertThat(issue.getSeverity()).isEqualTo(OperationOutcome.IssueSeverity.ERROR);
        assertThat(issue.getCode()).isNotNull();
        assertThat(issue.getDetails().getCodingFirstRep().getSystem())
                .isEqualTo("https://care-record.org/fhir/CodeSystem/problem-type");
        assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("9990000018");
        return issue;
    }
}
