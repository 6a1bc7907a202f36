package org.carerecord.query.fhir.http;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.ProblemType;
import org.carerecord.query.problem.Problems;

/** The problems that only FHIR's routes answer with. */
final class FhirProblems {

    private FhirProblems() {}

    /** None of the forms that the client takes is offered. */
    static Problem notAcceptable(List<FhirForm> offered) {
        String forms = offered.stream().map(FhirForm::mediaType).collect(Collectors.joining(", "));
        return Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "Expected _format or Accept to take a form that is offered here, but it"
                                + " takes none.")
                .with("field", "Accept")
                .with("rule", "offered-forms")
                .with("fix", "ask for one of " + forms);
    }

    /** The body is of a media type that is not read here. */
    static Problem unsupportedBody(String taken) {
        return Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Expected a body of another media type, or none.")
                .with("field", "Content-Type")
                .with("rule", "body-forms")
                .with("fix", "send one of " + taken + ", or no body");
    }

    /** The body is not what its media type says, or no Parameters resource. */
    static Problem invalidBody() {
        return Problem.of(
                        ProblemType.INVALID_BODY,
                        "Expected a well-formed Parameters resource, but the body is none.")
                .with("field", "body")
                .with("rule", "parameters-resource")
                .with("fix", "send a Parameters resource of FHIR R4, or no body");
    }

    /** What is asked does not fit the address of a link, by which the next page is asked for. */
    static Problem tooMuchAsked(boolean posted, int limit) {
        return Problem.of(
                        posted ? ProblemType.BODY_TOO_LARGE : ProblemType.URI_TOO_LONG,
                        "Expected parameters of at most "
                                + limit
                                + " bytes, as an address has them, but there is more: links to"
                                + " other pages have to ask for the same.")
                .with("rule", "max-query-bytes")
                .with("fix", "ask for fewer values at a time");
    }

    /** A parameter, or a form of one, that is not supported. */
    static Problem unsupported(String name, Collection<String> taken) {
        return Problems.unknownParameter(name, taken);
    }

    /** Nobody is named. */
    static Problem patientNeeded(String field, String fix) {
        return Problems.invalidParameter(
                field,
                "patient-needed",
                "Expected exactly one patient to be named, but the request names none or several.",
                fix);
    }

    /** Nothing is known under the id, or nothing of the type that is asked for. */
    static Problem noSuchResource() {
        return Problem.of(
                        ProblemType.NO_SUCH_ENTRY,
                        "Nothing of this type is known under this id at the moment asked for.")
                .with("field", "id")
                .with(
                        "fix",
                        "use an id that a search, a summary or a reference has here; a patient is"
                                + " read by NHS number too");
    }

    /** The source has taken back what the id stands for. */
    static Problem takenBack() {
        return Problem.of(
                        ProblemType.ENTRY_TAKEN_BACK,
                        "The source has taken this statement back: it was entered in error.")
                .with("field", "id")
                .with("fix", "forget what was read under this id");
    }
}
