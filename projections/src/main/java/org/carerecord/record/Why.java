package org.carerecord.record;

/** Why an entry is in a summary: the rule that let it in, as a reader may ask for it. */
public enum Why {
    /** The section shows every entry that stands. */
    RECORDED("recorded", "Recorded, and not taken back."),
    /** Active, or of a status that does not say otherwise. */
    ACTIVE("active", "Active, or not said to have ended."),
    /** No longer active, and shown all the same. */
    PAST("past", "No longer active; shown so that it is known."),
    /** The statement that there are none. */
    NONE_KNOWN("none-known", "The provider states that none are known."),
    /** Holds on the day asked for. */
    IN_FORCE("in-force", "Holds at this moment, or is not said to have ended."),
    /** A repeat medicine that has not ended. */
    CURRENT_REPEAT("current-repeat", "A repeat medicine that has not ended."),
    /** A single course that has not ended. */
    CURRENT_ACUTE("current-acute", "A single course of a medicine that has not ended."),
    /** A medicine that has not ended, of which the source does not say repeat or acute. */
    CURRENT_MEDICINE(
            "current-medicine",
            "A medicine that has not ended; the provider does not say whether it is a repeat."),
    /** A repeat medicine that ended in the last 6 months. */
    DISCONTINUED_REPEAT(
            "discontinued-repeat-6-months", "A repeat medicine that ended in the last 6 months."),
    /** A single course of the last 12 months. */
    RECENT_ACUTE("acute-12-months", "A single course authorised or issued in the last 12 months."),
    /** A medicine that ended in the last 6 months, not said to be repeat or acute. */
    ENDED_MEDICINE(
            "ended-6-months",
            "A medicine that ended in the last 6 months; the provider does not say whether it was"
                    + " a repeat."),
    /** A medicine of the last 12 months, not said to be repeat or acute. */
    ISSUED_MEDICINE(
            "issued-12-months",
            "A medicine authorised or issued in the last 12 months; the provider does not say"
                    + " whether it was a repeat."),
    /** A vaccination given. */
    GIVEN("given", "Given, or not said not to have been."),
    /** A procedure performed by the end of the day asked for, or undated. */
    PERFORMED("performed", "Performed by this moment, or undated."),
    /** A result of biochemistry, haematology or immunology. */
    RESULT_OF_6_MONTHS(
            "result-6-months", "Among the newest of its test, and of the last 6 months."),
    /** A result of microbiology, virology, histology or cytology. */
    RESULT_OF_12_MONTHS(
            "result-12-months", "Among the newest of its test, and of the last 12 months."),
    /** A result of another discipline, or of none that is said. */
    NEWEST_OF_TEST("newest-of-test", "Among the newest of its test."),
    /** A result that a shown report gathers. */
    MEMBER_OF_REPORT("member-of-report", "Part of a report that is shown."),
    /** A vital sign. */
    SIGN_OF_6_MONTHS("sign-6-months", "A vital sign of the last 6 months."),
    /** Height, weight or body mass index. */
    LATEST_OF_SIGN("latest-of-sign", "The latest of its kind, whenever it was."),
    /** A score or an answer. */
    NEWEST_OF_QUESTION("newest-of-question", "Among the newest of its score or question."),
    /** A contact with a service. */
    ENCOUNTER_OF_6_MONTHS("encounter-6-months", "A contact that began in the last 6 months."),
    /** A stay that began before. */
    STAY_OF_6_MONTHS("stay-6-months", "A stay that goes on, or that ended in the last 6 months."),
    /** A contact that is to come. */
    UPCOMING("upcoming", "A contact that is arranged for this moment or later.");

    private final String code;
    private final String words;

    Why(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The word in answers. */
    public String code() {
        return code;
    }

    /** The sentence shown to people. */
    public String words() {
        return words;
    }
}
