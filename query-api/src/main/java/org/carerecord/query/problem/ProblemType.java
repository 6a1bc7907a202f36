package org.carerecord.query.problem;

import java.util.Locale;

/** The kinds of problem a client may meet. The names in {@link #uri} are part of the contract. */
public enum ProblemType {
    /** The path's NHS number breaks a rule. */
    INVALID_NHS_NUMBER(400, "The NHS number is not valid"),
    /** A query parameter that this version does not know: refused, not ignored. */
    UNKNOWN_PARAMETER(400, "The request has a parameter that is not known"),
    /** The request is not well-formed HTTP, or breaks a rule that has no type of its own. */
    BAD_REQUEST(400, "The request is not acceptable"),
    /** Nothing is known of the patient. */
    NO_SUCH_PATIENT(404, "No record of this patient"),
    /** Nothing is served under the path. */
    NO_SUCH_PATH(404, "Nothing is served here"),
    /** The path is served, the method is not. */
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    /** The body is over the limit. */
    BODY_TOO_LARGE(413, "The request's body is too large"),
    /** The address is over the limit. */
    URI_TOO_LONG(414, "The request's address is too long"),
    /** The request was meant for another host than this machine. */
    HOST_REFUSED(421, "The request names another host"),
    /** The headers are over the limit. */
    HEADERS_TOO_LARGE(431, "The request's headers are too large"),
    /** Something failed that should not. */
    FAULT(500, "The service has failed to answer"),
    /** This node cannot tell at the moment. */
    NOT_READY(503, "The record cannot be read at the moment"),
    /** As many queries as the limit allows are being answered. */
    TOO_BUSY(503, "The service is busy");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with it, unless the problem says otherwise. */
    public int status() {
        return status;
    }

    /** The same short sentence for every problem of this type. */
    public String title() {
        return title;
    }

    /** The type as a relative URI, for example {@code /problems/invalid-nhs-number}. */
    public String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
