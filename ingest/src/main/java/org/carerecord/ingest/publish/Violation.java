package org.carerecord.ingest.publish;

/**
 * One rule that a draft breaks. Never holds the offending value: it may be a person's.
 *
 * @param field the field, by its name in the event, for example {@code nhsNumber}
 * @param rule what was expected
 * @param fix what to do about it
 */
public record Violation(String field, String rule, String fix) {

    /** The violation as one line, for reports. */
    public String text() {
        return field + ": " + rule + "; " + fix;
    }
}
