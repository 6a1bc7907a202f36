package org.carerecord.query.fhir.http;

import static org.carerecord.query.fhir.element.FhirElement.element;
import static org.carerecord.query.fhir.element.FhirElement.resource;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.ProblemType;

/**
 * Problems as OperationOutcomes. Each carries the same code as the problem of the native addresses,
 * beside the code of FHIR's IssueType that comes closest.
 */
final class Outcomes {

    /** The system of the codes of our problem types. */
    static final String SYSTEM = "https://care-record.org/fhir/CodeSystem/problem-type";

    private static final List<String> HEAD = List.of("field", "rule", "reason", "id");

    private Outcomes() {}

    /** The problem, as an error. */
    static FhirElement error(Problem problem) {
        return resource("OperationOutcome").children("issue", List.of(issue("error", problem)));
    }

    /** Problems that were passed over because the client asked for that. */
    static FhirElement warnings(List<Problem> problems) {
        return resource("OperationOutcome")
                .children(
                        "issue",
                        problems.stream().map(problem -> issue("warning", problem)).toList());
    }

    private static FhirElement issue(String severity, Problem problem) {
        return element()
                .text("severity", severity)
                .text("code", code(problem.type()))
                .child("details", details(problem))
                .text("diagnostics", diagnostics(problem))
                .texts("location", location(problem));
    }

    private static FhirElement details(Problem problem) {
        return element()
                .children(
                        "coding",
                        List.of(
                                element()
                                        .text("system", SYSTEM)
                                        .text("code", problem.type().word())
                                        .text("display", problem.type().title())))
                .text("text", problem.type().title());
    }

    /** The detail, then each member by its name: what a native problem says in members. */
    private static String diagnostics(Problem problem) {
        List<String> words = new ArrayList<>();
        words.add(problem.detail());
        HEAD.forEach(
                name -> problem.text(name).ifPresent(text -> words.add(name + ": " + text + ".")));
        problem.members()
                .forEach((name, member) -> {
                    if (!HEAD.contains(name)) {
                        words.add(
                                switch (member) {
                                    case Problem.Member.Text(var text) -> name + ": " + text + ".";
                                    case Problem.Member.Texts(var texts) ->
                                            name + ": " + String.join(", ", texts) + ".";
                                });
                    }
                });
        return String.join(" ", words);
    }

    /** Where a parameter of the request is at fault, in the form that R4 has for it. */
    private static List<String> location(Problem problem) {
        return switch (problem.type()) {
            case UNKNOWN_PARAMETER, INVALID_PARAMETER ->
                    problem.text("field").stream()
                            .filter(field -> field.matches("[A-Za-z_.:-]+"))
                            .map(field -> "http." + field)
                            .toList();
            default -> List.of();
        };
    }

    /** The code of FHIR's IssueType (R4, valueset-issue-type). */
    private static String code(ProblemType type) {
        return switch (type) {
            case INVALID_NHS_NUMBER, INVALID_ENTRY, INVALID_PARAMETER -> "value";
            case UNKNOWN_PARAMETER, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE, METHOD_NOT_ALLOWED ->
                    "not-supported";
            case INVALID_BODY, BAD_REQUEST -> "structure";
            case SUPERSEDED_NUMBER -> "informational";
            case NO_SUCH_PATIENT, NO_SUCH_ENTRY, NO_SUCH_PATH -> "not-found";
            case ENTRY_TAKEN_BACK -> "deleted";
            case DISPUTED_SURVIVOR -> "conflict";
            case BODY_TOO_LARGE, URI_TOO_LONG, HEADERS_TOO_LARGE -> "too-long";
            case HOST_REFUSED -> "forbidden";
            case FAULT -> "exception";
            case NOT_READY -> "transient";
            case TOO_BUSY -> "throttled";
        };
    }
}
