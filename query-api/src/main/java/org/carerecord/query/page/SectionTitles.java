package org.carerecord.query.page;

import java.util.Arrays;
import java.util.Locale;
import org.carerecord.record.Heading;

/** The sections of events by the titles that a summary gives them. */
final class SectionTitles {

    private SectionTitles() {}

    /** The title of a section; of one that a summary does not know, its code as words. */
    static String of(String code) {
        return Arrays.stream(Heading.values())
                .filter(heading -> heading.section().equals(code))
                .findFirst()
                .map(Heading::title)
                .orElseGet(() -> words(code));
    }

    private static String words(String code) {
        String spaced = code.replace('-', ' ');
        return spaced.isEmpty()
                ? "Other"
                : spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
    }
}
