package org.carerecord.query.problem;

import java.util.regex.Pattern;
import org.carerecord.identity.NhsNumber;
import org.carerecord.reader.Lookup;

/** Every problem the service answers with, in one place: its words and what to do about it. */
public final class Problems {

    /**
     * A parameter's name is repeated only in this form: a caller may have put a person's number or
     * name where a parameter's name belongs.
     */
    private static final Pattern REPEATABLE_NAME = Pattern.compile("[A-Za-z_$][A-Za-z_$-]{0,31}");

    private Problems() {}

    /** The number in the path breaks a rule. */
    public static Problem invalidNhsNumber(NhsNumber.Rule rule) {
        return Problem.of(ProblemType.INVALID_NHS_NUMBER, rule.sentence() + ".")
                .with("field", "nhsNumber")
                .with("rule", rule.code())
                .with("fix", rule.fix());
    }

    /** A query parameter that the path does not take. */
    public static Problem unknownParameter(String name) {
        String field = REPEATABLE_NAME.matcher(name).matches() ? name : "(a name not shown here)";
        return Problem.of(
                        ProblemType.UNKNOWN_PARAMETER,
                        "Expected no query parameter of this name, but the request has one.")
                .with("field", field)
                .with("rule", "known-parameters")
                .with("fix", "leave the parameter out");
    }

    /** A caught-up node knows nothing of the patient. */
    public static Problem noSuchPatient() {
        return Problem.of(
                ProblemType.NO_SUCH_PATIENT,
                "No provider has published anything about the patient with this NHS number.");
    }

    /** Nothing is served under the path. */
    public static Problem noSuchPath() {
        return Problem.of(ProblemType.NO_SUCH_PATH, "Nothing is served under this path.")
                .with("fix", "GET /patients/{nhsNumber}/summary, /health/live or /health/ready");
    }

    /** The path is served, but not with this method. */
    public static Problem methodNotAllowed(String allowed) {
        return Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "Expected one of the methods " + allowed + ", but the request has another.")
                .with("rule", "allowed-methods")
                .with("fix", "use one of " + allowed);
    }

    /** The address is longer than the limit. */
    public static Problem uriTooLong(int limit) {
        return Problem.of(
                        ProblemType.URI_TOO_LONG,
                        "Expected an address of at most " + limit + " bytes, but it is longer.")
                .with("rule", "max-uri-bytes")
                .with("fix", "shorten the address");
    }

    /** The request names another host than this machine's loopback. */
    public static Problem hostRefused() {
        return Problem.of(
                        ProblemType.HOST_REFUSED,
                        "Expected a host that is this machine's loopback, but the request names"
                                + " another: until access control exists, web pages of other hosts"
                                + " must not reach the record through a browser here.")
                .with("field", "Host")
                .with("rule", "loopback-only")
                .with("fix", "address the service as 127.0.0.1 or localhost");
    }

    /** This node cannot tell at the moment. */
    public static Problem notReady(Lookup.Reason reason) {
        return Problem.of(ProblemType.NOT_READY, reason.words())
                .with("reason", reason.code())
                .with("fix", "ask again after the time in Retry-After");
    }

    /** The limit of concurrent queries is reached. */
    public static Problem tooBusy() {
        return Problem.of(
                        ProblemType.TOO_BUSY,
                        "As many queries as this node allows are being answered.")
                .with("rule", "max-concurrent-queries")
                .with("fix", "ask again after the time in Retry-After");
    }

    /** Something failed; the id is also in the service's log. */
    public static Problem fault(String id) {
        return Problem.of(
                        ProblemType.FAULT,
                        "The service has failed. Its log tells more under this id.")
                .with("id", id)
                .with("fix", "report the id to those who run the service");
    }

    /** A refusal or failure of the HTTP server below the routes, which is known by its status. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> noSuchPath();
            case 413 -> ofLimit(ProblemType.BODY_TOO_LARGE, "body", "max-body-bytes");
            case 414 -> ofLimit(ProblemType.URI_TOO_LONG, "address", "max-uri-bytes");
            case 431 -> ofLimit(ProblemType.HEADERS_TOO_LARGE, "headers", "max-header-bytes");
            case 503 ->
                    Problem.of(ProblemType.NOT_READY, "This node is stopping.")
                            .with("reason", "stopped")
                            .with("fix", "ask again after the time in Retry-After");
            case 500 -> Problem.of(ProblemType.FAULT, "The service has failed.");
            default ->
                    Problem.of(ProblemType.BAD_REQUEST, "Expected a well-formed HTTP/1.1 request.")
                            .withStatus(status);
        };
    }

    private static Problem ofLimit(ProblemType type, String part, String rule) {
        return Problem.of(
                        type,
                        "Expected the " + part + " to be within the limit, but more was sent.")
                .with("rule", rule)
                .with("fix", "send less");
    }
}
