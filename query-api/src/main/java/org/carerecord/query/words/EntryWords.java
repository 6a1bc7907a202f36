package org.carerecord.query.words;

import java.util.List;

/**
 * One entry in words.
 *
 * @param title what it is about, for example the name of a condition, a medicine or a test; never
 *     empty
 * @param date the date that the entry is sorted by, for people to read; empty where it has none
 * @param value the result of an observation with its unit, or else empty
 * @param abnormal how the source judges the value, for example {@code High}; empty where it says
 *     nothing or that it is normal
 * @param details everything else that the source says, each under a label, in a fixed order
 * @param source who asserts it, for example {@code RJ1, feed acute-trust}
 */
public record EntryWords(
        String title,
        String date,
        String value,
        String abnormal,
        List<Detail> details,
        String source) {

    /** Something that the source says, under a label such as {@code Reaction}. */
    public record Detail(String label, String text) {}

    /** Copies the list. */
    public EntryWords {
        details = List.copyOf(details);
        if (title.isBlank()) {
            throw new IllegalArgumentException("Expected a title");
        }
    }
}
