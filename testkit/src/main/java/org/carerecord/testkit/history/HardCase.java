package org.carerecord.testkit.history;

/**
 * What makes histories hard to fold. Each is a knob of {@link HistoryShape}: how likely it is where
 * it can occur.
 */
public enum HardCase {
    /** A correction: the same statement under a higher version, with other details. */
    CORRECTION,
    /** A correction to another code. */
    MOVED_CODE,
    /** A correction to another date. */
    MOVED_DATE,
    /** A correction to another section. */
    MOVED_SECTION,
    /** A retraction: the envelope says entered in error, under a higher version. */
    RETRACTION,
    /** The statement is made again after its retraction, under a higher version still. */
    REASSERTION,
    /** A version older than the retraction arrives after it. */
    LATE_AFTER_RETRACTION,
    /** The body's status says entered in error while the envelope says recorded. */
    BODY_IN_ERROR,
    /** A delivery comes after later ones of the same entry. */
    LATE,
    /** A delivery is repeated exactly. */
    REPEATED,
    /** One version with two contents, under two event ids. */
    TWO_CONTENTS_OF_A_VERSION,
    /** Of two contents of a version, the moments at which they were asserted differ. */
    OTHER_MOMENT_OF_A_VERSION,
    /** Of two contents of a version, one does not say when it was asserted. */
    NO_MOMENT_OF_A_VERSION,
    /** One version with one content, under two event ids: sent again as if it were new. */
    SENT_AGAIN_AS_NEW,
    /** One event id used for two contents of one version. */
    EVENT_ID_REUSED_IN_A_VERSION,
    /** One event id used for two versions of an entry. */
    EVENT_ID_REUSED_ACROSS_VERSIONS,
    /** One event id used for two entries. */
    EVENT_ID_REUSED_ACROSS_ENTRIES,
    /** An entry's versions start below zero. */
    NEGATIVE_VERSION,
    /** An entry's versions start at zero. */
    ZERO_VERSION,
    /** An entry's versions end near the highest there is. */
    HUGE_VERSION,
    /** Two feeds use one entry id, for different statements. */
    ENTRY_ID_IN_TWO_FEEDS,
    /** Two organisations of one feed use one entry id, for different statements. */
    ENTRY_ID_IN_TWO_ORGANISATIONS,
    /** A source uses one entry id for two patients. */
    ENTRY_ID_OF_TWO_PATIENTS,
    /** Two providers state the same code of the same day, with one status. */
    EQUIVALENT_SAME_STATUS,
    /** Two providers state the same code of the same day, but differ about its status. */
    EQUIVALENT_OTHER_STATUS,
    /** A source asserts that there is none of something, such as no known allergy. */
    NONE_KNOWN,
    /** Beside a "none known" the patient's record has a real entry of that section. */
    NONE_KNOWN_AND_ONE,
    /** A section that this version does not know. */
    UNKNOWN_SECTION,
    /**
     * A kind of body that this version does not know. The codec can read one and never writes one,
     * so that it is not in the presets: a history with this case cannot be published.
     */
    UNKNOWN_BODY,
    /** A status that no standard names. */
    UNKNOWN_STATUS,
    /** No status. */
    NO_STATUS,
    /** A date that is a year or a month. */
    PARTIAL_DATE,
    /** A date after the moment of the history. */
    FUTURE_DATE,
    /** No date. */
    UNDATED,
    /** Text with markup, direction marks, emoji, control characters or quotes. */
    HOSTILE_TEXT,
    /** A text of ten thousand characters. */
    LONG_TEXT,
    /** Two numbers are linked. Needs two patients, as the cases of links below do. */
    LINK,
    /** A is the survivor of B, and B of C. Needs three patients. */
    LINK_CHAIN,
    /** A link is taken back. */
    UNLINK,
    /** Numbers are linked again after they were unlinked. */
    RELINK,
    /** A link's entry is corrected to another number. Needs three patients. */
    LINK_CORRECTED,
    /** A link's entry is retracted. */
    LINK_RETRACTED,
    /** A is the survivor of B, and B of A. */
    LINK_CYCLE,
    /** Two feeds state the same link. */
    LINK_BY_TWO_FEEDS,
    /** An event for the old number arrives after the link. */
    LATE_FOR_OLD_NUMBER,
    /** A number was issued anew. */
    REISSUE,
    /** A number was issued anew, and the two are linked all the same. */
    REISSUE_LINKED
}
