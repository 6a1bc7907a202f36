package org.carerecord.query.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of problem a client may meet. The names in {@link #uri} are part of the contract, and
 * the address answers with what the type means.
 */
public enum ProblemType {
    /** The path's NHS number breaks a rule. */
    INVALID_NHS_NUMBER(
            400,
            "The NHS number is not valid",
            "The address names a patient by something that is no NHS number: rule says which rule"
                    + " is broken, fix what to do. Nothing was looked up."),
    /** The path's name of an entry is none. */
    INVALID_ENTRY(
            400,
            "The entry's name is not valid",
            "The address names an entry by something that no entry is named by. Entries are named"
                    + " by the id that each of them has in answers."),
    /** A query parameter that this version does not know: refused, not ignored. */
    UNKNOWN_PARAMETER(
            400,
            "The request has a parameter that is not known",
            "A parameter that is not known is refused and not ignored, since the answer would be"
                    + " another than the one asked for. Names are exact, capital letters"
                    + " included."),
    /** A query parameter whose value breaks a rule. */
    INVALID_PARAMETER(
            400,
            "A parameter of the request is not acceptable",
            "The parameter that field names breaks a rule: rule says which, fix what to do. The"
                    + " value is never repeated."),
    /** The body is not what the path takes. */
    INVALID_BODY(
            400,
            "The request's body is not acceptable",
            "The body breaks a rule: rule says which, fix what to do. What it holds is never"
                    + " repeated."),
    /** The request is not well-formed HTTP, or breaks a rule that has no type of its own. */
    BAD_REQUEST(
            400,
            "The request is not acceptable",
            "The request is not well-formed HTTP/1.1, or breaks a rule that has no type of its"
                    + " own."),
    /** The number belongs to another, under which the record is found. */
    SUPERSEDED_NUMBER(
            307,
            "The NHS number belongs to another",
            "A provider has said that this number and another are one person, and that the other"
                    + " survives: survivor. Location is the same question about that number. The"
                    + " answer holds nothing of the record. Compare the number with the person"
                    + " before following it."),
    /** Nothing is known of the patient. */
    NO_SUCH_PATIENT(
            404,
            "No record of this patient",
            "No provider has published anything about the patient, or had by the moment asked for."
                    + " It is said only where everything in the log has been read; it does not mean"
                    + " that the person has no history."),
    /** The patient has no such entry. */
    NO_SUCH_ENTRY(
            404,
            "No such entry in the record of this patient",
            "The patient's record has no entry of this name, or had none at the moment asked for,"
                    + " or nothing is known of the patient."),
    /** Nothing is served under the path. */
    NO_SUCH_PATH(404, "Nothing is served here", "The service has no such address."),
    /** The path is served, the method is not. */
    METHOD_NOT_ALLOWED(
            405,
            "The method is not allowed here",
            "Nothing can be changed through this service. Allow names the methods that the address"
                    + " answers to."),
    /** No form that the client takes is offered. */
    NOT_ACCEPTABLE(
            406,
            "No form that the request takes is offered here",
            "The request says by _format or Accept which forms of the answer it takes, and the"
                    + " address offers none of them: fix names those that it does."),
    /** The number belongs to several others, which cannot be. */
    DISPUTED_SURVIVOR(
            409,
            "Sources disagree about which NHS number survives",
            "Providers have said of this number that it belongs to several others: survivors. The"
                    + " service does not choose between them. The answer holds nothing of any"
                    + " record. Those who run the sources have to settle it."),
    /** The source has taken the entry back. */
    ENTRY_TAKEN_BACK(
            410,
            "The statement was taken back",
            "The source has taken the statement back: it was entered in error, and must not be used"
                    + " any more. What it said is in its history, by the record's own address."),
    /** The body is over the limit. */
    BODY_TOO_LARGE(
            413,
            "The request's body is too large",
            "Only questions in FHIR's manner have a body, and those are small; send none or less."),
    /** The address is over the limit. */
    URI_TOO_LONG(414, "The request's address is too long", "The address is longer than the limit."),
    /** The body is of a kind that is not read here. */
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The request's body is of a kind that is not read here",
            "The address takes a body, but not of this media type: fix names those that it"
                    + " takes."),
    /** The request was meant for another host than this machine. */
    HOST_REFUSED(
            421,
            "The request names another host",
            "Until access control exists the service answers only to requests for this machine's"
                    + " loopback, so that web pages of other hosts cannot reach the record through"
                    + " a browser."),
    /** The headers are over the limit. */
    HEADERS_TOO_LARGE(
            431,
            "The request's headers are too large",
            "The first line and the headers together are larger than the limit."),
    /** Something failed that should not. */
    FAULT(
            500,
            "The service has failed to answer",
            "Something failed that should not. The id is also in the service's log."),
    /** This node cannot tell at the moment. */
    NOT_READY(
            503,
            "The record cannot be read at the moment",
            "This node cannot tell at the moment, and says why in reason. It never answers with"
                    + " part of a record instead. Ask again after the time in Retry-After."),
    /** As many queries as the limit allows are being answered. */
    TOO_BUSY(
            503,
            "The service is busy",
            "As many requests as this node allows are being answered: rule names the limit. Ask"
                    + " again after the time in Retry-After.");

    private static final String START = "/problems/";

    private final int status;
    private final String title;
    private final String meaning;

    ProblemType(int status, String title, String meaning) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    /** The type of this name, as {@link #uri} ends with it. */
    public static Optional<ProblemType> ofName(String name) {
        return Arrays.stream(values()).filter(type -> type.word().equals(name)).findFirst();
    }

    /** The HTTP status that goes with it, unless the problem says otherwise. */
    public int status() {
        return status;
    }

    /** The same short sentence for every problem of this type. */
    public String title() {
        return title;
    }

    /** What the type means to a client, in sentences. */
    public String meaning() {
        return meaning;
    }

    /** The type's name alone, as {@link #uri} ends with it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type as a relative URI, for example {@code /problems/invalid-nhs-number}. */
    public String uri() {
        return START + word();
    }
}
