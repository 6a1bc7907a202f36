package org.carerecord.query.problem;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.carerecord.identity.NhsNumber;
import org.carerecord.reader.Lookup;
import org.carerecord.record.EntryId;
import org.carerecord.record.Moment;

/** Every problem the service answers with, in one place: its words and what to do about it. */
public final class Problems {

    /**
     * A parameter's name is repeated only in this form: a caller may have put a person's number or
     * name where a parameter's name belongs.
     */
    private static final Pattern REPEATABLE_NAME = Pattern.compile("[A-Za-z_$][A-Za-z_$.:-]{0,31}");

    private Problems() {}

    /** The number in the path breaks a rule. */
    public static Problem invalidNhsNumber(NhsNumber.Rule rule) {
        return Problem.of(ProblemType.INVALID_NHS_NUMBER, rule.sentence() + ".")
                .with("field", "nhsNumber")
                .with("rule", rule.code())
                .with("fix", rule.fix());
    }

    /** The path's name of an entry is none. */
    public static Problem invalidEntry() {
        return Problem.of(ProblemType.INVALID_ENTRY, EntryId.RULE + ".")
                .with("field", "entry")
                .with("rule", "entry-id")
                .with("fix", "use the id that the entry has in answers");
    }

    /**
     * A query parameter that the path does not take.
     *
     * @param name its name, as sent
     * @param taken the names of those that the path takes
     */
    public static Problem unknownParameter(String name, Collection<String> taken) {
        String field = REPEATABLE_NAME.matcher(name).matches() ? name : "(a name not shown here)";
        return Problem.of(
                        ProblemType.UNKNOWN_PARAMETER,
                        "Expected no query parameter of this name, but the request has one.")
                .with("field", field)
                .with("rule", "known-parameters")
                .with(
                        "fix",
                        taken.isEmpty()
                                ? "leave the parameter out: this path takes none"
                                : "leave the parameter out: this path takes "
                                        + String.join(", ", taken));
    }

    /** A query parameter that is there more than once. */
    public static Problem repeatedParameter(String name) {
        return invalidParameter(
                name,
                "once",
                "Expected the parameter at most once, but it is there again.",
                "give the parameter once");
    }

    /** A query parameter whose value is no percent-encoded text. */
    public static Problem undecodableParameter(String name) {
        return invalidParameter(
                name,
                "percent-encoding",
                "Expected a value in percent-encoded UTF-8, but it is not.",
                "encode the value as RFC 3986 has it");
    }

    /**
     * A query parameter whose value breaks a rule.
     *
     * @param name the parameter
     * @param rule the rule's word
     * @param detail what was expected, never what was given
     * @param fix what to do
     */
    public static Problem invalidParameter(String name, String rule, String detail, String fix) {
        return Problem.of(ProblemType.INVALID_PARAMETER, detail)
                .with("field", name)
                .with("rule", rule)
                .with("fix", fix);
    }

    /** A caught-up node knows nothing of the patient, or knew nothing at a moment of the past. */
    public static Problem noSuchPatient(Moment moment) {
        return moment.past() ? noSuchPatientThen() : noSuchPatientNow();
    }

    private static Problem noSuchPatientNow() {
        return Problem.of(
                ProblemType.NO_SUCH_PATIENT,
                "No provider has published anything about the patient with this NHS number.");
    }

    private static Problem noSuchPatientThen() {
        return Problem.of(
                        ProblemType.NO_SUCH_PATIENT,
                        "No provider had published anything about the patient with this NHS number"
                                + " by the moment asked for.")
                .with("field", "asOf")
                .with("fix", "ask for a later moment, or leave asOf out");
    }

    /** The patient has no such entry. */
    public static Problem noSuchEntry() {
        return Problem.of(
                        ProblemType.NO_SUCH_ENTRY,
                        "The record of the patient with this NHS number has no entry of this name"
                                + " at the moment asked for.")
                .with("fix", "look entries up with GET /patients/{nhsNumber}/entries");
    }

    /**
     * The number belongs to another. It holds the number to ask for and nothing of the record.
     *
     * @param survivor the surviving number
     */
    public static Problem supersededNumber(NhsNumber survivor) {
        return Problem.of(
                        ProblemType.SUPERSEDED_NUMBER,
                        "The record is kept under another NHS number, to which this one belongs.")
                .with("survivor", survivor.digits())
                .with("fix", "make sure that it is the same person, then ask for the survivor");
    }

    /**
     * The number belongs to several others. It holds those numbers and nothing of any record.
     *
     * @param survivors the numbers that sources name
     */
    public static Problem disputedSurvivor(List<NhsNumber> survivors) {
        return Problem.of(
                        ProblemType.DISPUTED_SURVIVOR,
                        "Sources disagree about the NHS number to which this one belongs.")
                .with("survivors", survivors.stream().map(NhsNumber::digits).toList())
                .with("fix", "have the sources settle it; until then ask for one of the survivors");
    }

    /** Nothing is served under the path. */
    public static Problem noSuchPath() {
        return Problem.of(ProblemType.NO_SUCH_PATH, "Nothing is served under this path.")
                .with(
                        "fix",
                        "GET /patients/{nhsNumber}/summary, /patients/{nhsNumber}/entries,"
                                + " /patients/{nhsNumber}/entries/{entry}/history,"
                                + " /problems/{type}, /health/live or /health/ready");
    }

    /** Nothing is served under the path, which is one of FHIR's. */
    public static Problem noSuchFhirPath() {
        return Problem.of(ProblemType.NO_SUCH_PATH, "Nothing is served under this path.")
                .with("fix", "GET /fhir/metadata tells what is");
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

    /** The event that the request waited for did not become visible in time. */
    public static Problem notYetVisible(Duration waited) {
        return Problem.of(
                        ProblemType.NOT_READY,
                        "The event of the receipt did not become visible here within "
                                + waited.toMillis()
                                + " ms.")
                .with("field", "after")
                .with("reason", "not-yet-visible")
                .with("fix", "ask again after the time in Retry-After");
    }

    /** The limit of concurrent queries is reached. */
    public static Problem tooBusy() {
        return tooBusy("As many queries as this node allows are being answered.", "queries");
    }

    /** The limit of requests that wait for an event is reached. */
    public static Problem tooManyWaits() {
        return tooBusy("As many requests as this node allows wait for an event.", "waits");
    }

    private static Problem tooBusy(String detail, String what) {
        return Problem.of(ProblemType.TOO_BUSY, detail)
                .with("rule", "max-concurrent-" + what)
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
