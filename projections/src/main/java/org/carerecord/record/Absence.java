package org.carerecord.record;

/** Why a section holds nothing. An empty list that only looks like "none" is a clinical hazard. */
public enum Absence {
    /**
     * Feeds could have said something here and none has: nothing is recorded, which is not "none".
     */
    NONE_RECORDED(
            "none-recorded",
            "No entries are recorded here. This does not mean that there are none."),
    /** What is recorded here lies outside the windows of a summary. */
    OLDER_ONLY("older-only", "Nothing recent is shown here. Older entries are recorded."),
    /** No feed of this system carries this section. */
    NOT_SHARED("not-shared", "This section is not shared with this record."),
    /** A feed that could have said something here has been silent beyond its cadence. */
    SOURCE_SILENT(
            "source-silent",
            "No entries are recorded here, but a provider that shares this section has not been"
                    + " heard from for longer than expected."),
    /** Records about this patient could not be read; what is missing here may be among them. */
    QUARANTINED(
            "quarantined",
            "Nothing is shown here, but records about this person could not be read and may belong"
                    + " here.");

    private final String code;
    private final String words;

    Absence(String code, String words) {
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
