package org.carerecord.ingest.load;

import java.io.IOException;

/** A source breaks a rule and cannot be read further. Its message is for the report. */
final class SourceException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String rule;

    SourceException(String place, String rule) {
        super(rule);
        this.place = place;
        this.rule = rule;
    }

    /** What was expected, and the fix. */
    String rule() {
        return rule;
    }

    /** Where in the source; empty for the whole of it. */
    String place() {
        return place;
    }
}
