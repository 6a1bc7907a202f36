package org.carerecord.record;

/** Why an entry is in a summary: the rule that let it in, as a reader may ask for it. */
public enum Why {
    /** The section shows every entry that stands. */
    RECORDED("recorded", "Recorded, and not taken back.");

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
