package org.carerecord.query.page;

import java.util.List;
import org.carerecord.query.problem.ProblemType;

/** What whoever reads the record is told about a problem, and can do about it. */
final class ProblemWords {

    private ProblemWords() {}

    static List<String> advice(ProblemType type) {
        return switch (type) {
            case NO_SUCH_PATIENT ->
                    List.of(
                            "This does not mean that the person has no history, no allergies and"
                                    + " no medicines: only that nothing is shared here.",
                            "Compare the number with the person, and ask the person or the"
                                    + " providers.");
            case SUPERSEDED_NUMBER ->
                    List.of(
                            "A provider has said that the two numbers are one person. Compare the"
                                    + " other number with the person before you go on.");
            case DISPUTED_SURVIVOR ->
                    List.of(
                            "Nothing of any record is shown here, for it may be of another person."
                                    + " Find out from the person or the providers which number is"
                                    + " right.");
            case NO_SUCH_ENTRY ->
                    List.of("Look for it in the timeline of the record, or at a later moment.");
            case NOT_READY, TOO_BUSY ->
                    List.of("Nothing is shown instead of a part of the record. Try again.");
            case INVALID_NHS_NUMBER -> List.of("Nothing was looked up.");
            case INVALID_PARAMETER, UNKNOWN_PARAMETER ->
                    List.of("The address is not one that a page of this service leads to.");
            case INVALID_ENTRY,
                    BAD_REQUEST,
                    NO_SUCH_PATH,
                    METHOD_NOT_ALLOWED,
                    BODY_TOO_LARGE,
                    URI_TOO_LONG,
                    HOST_REFUSED,
                    HEADERS_TOO_LARGE,
                    FAULT ->
                    List.of();
        };
    }

    /** Whether it is worth trying again. */
    static boolean passes(ProblemType type) {
        return switch (type) {
            case NOT_READY, TOO_BUSY, FAULT -> true;
            case INVALID_NHS_NUMBER,
                    INVALID_ENTRY,
                    UNKNOWN_PARAMETER,
                    INVALID_PARAMETER,
                    BAD_REQUEST,
                    SUPERSEDED_NUMBER,
                    NO_SUCH_PATIENT,
                    NO_SUCH_ENTRY,
                    NO_SUCH_PATH,
                    METHOD_NOT_ALLOWED,
                    DISPUTED_SURVIVOR,
                    BODY_TOO_LARGE,
                    URI_TOO_LONG,
                    HOST_REFUSED,
                    HEADERS_TOO_LARGE ->
                    false;
        };
    }
}
