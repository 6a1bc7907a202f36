package org.carerecord.query.page;

import java.util.List;
import java.util.Map;
import org.carerecord.query.problem.ProblemType;

/** What whoever reads the record is told about a problem, and can do about it. */
final class ProblemWords {

    private static final int FIRST_STATUS_OF_SERVERS = 500;

    private static final List<String> TRY_AGAIN =
            List.of("Nothing is shown instead of a part of the record. Try again.");

    /** Of problems that a person may meet by following what pages lead to. */
    private static final Map<ProblemType, List<String>> ADVICE =
            Map.of(
                    ProblemType.INVALID_NHS_NUMBER,
                    List.of("Nothing was looked up."),
                    ProblemType.NO_SUCH_PATIENT,
                    List.of(
                            "This does not mean that the person has no history, no allergies and"
                                    + " no medicines: only that nothing is shared here.",
                            "Compare the number with the person, and ask the person or the"
                                    + " providers."),
                    ProblemType.SUPERSEDED_NUMBER,
                    List.of(
                            "A provider has said that the two numbers are one person. Compare the"
                                    + " other number with the person before you go on."),
                    ProblemType.DISPUTED_SURVIVOR,
                    List.of(
                            "Nothing of any record is shown here, for it may be of another person."
                                    + " Find out from the person or the providers which number is"
                                    + " right."),
                    ProblemType.NO_SUCH_PATH,
                    List.of("Check the address, or find a person."),
                    ProblemType.NO_SUCH_ENTRY,
                    List.of("Look for it in the timeline of the record, or at a later moment."),
                    ProblemType.NOT_READY,
                    TRY_AGAIN,
                    ProblemType.TOO_BUSY,
                    TRY_AGAIN);

    /** Of a moment of the past: what came later is no less there. */
    private static final List<String> NOTHING_YET =
            List.of(
                    "This does not mean that the person had no history, no allergies and no"
                            + " medicines: only that nothing had been shared here by then.",
                    "The present record may hold more.");

    private ProblemWords() {}

    /**
     * What to do about it, in sentences.
     *
     * @param past whether a moment of the past was asked for
     */
    static List<String> advice(ProblemType type, boolean past) {
        if (past && type == ProblemType.NO_SUCH_PATIENT) {
            return NOTHING_YET;
        }
        return ADVICE.getOrDefault(type, List.of());
    }

    /** Whether it is worth trying again. */
    static boolean passes(ProblemType type) {
        return type.status() >= FIRST_STATUS_OF_SERVERS;
    }
}
