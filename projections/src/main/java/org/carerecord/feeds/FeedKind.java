package org.carerecord.feeds;

import java.util.Arrays;
import java.util.Optional;

/** The kind of service that a feed speaks for. */
public enum FeedKind {
    /** A general practice. */
    GP("gp"),
    /** An acute hospital. */
    HOSPITAL("hospital"),
    /** An ambulance service. */
    AMBULANCE("ambulance"),
    /** Community health care. */
    COMMUNITY("community"),
    /** Mental health care. */
    MENTAL_HEALTH("mental-health"),
    /** Social care. */
    SOCIAL_CARE("social-care"),
    /** Any other service. */
    OTHER("other");

    private final String code;

    FeedKind(String code) {
        this.code = code;
    }

    /** The word in registers and answers. */
    public String code() {
        return code;
    }

    /** The kind of this word; empty if there is none. */
    public static Optional<FeedKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
