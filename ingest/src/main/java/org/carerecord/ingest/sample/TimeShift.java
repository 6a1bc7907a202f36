package org.carerecord.ingest.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/**
 * Moves times by whole days as precisely as they were given. The time of day and the offset stay; a
 * year or a month is moved by its first day and stays a year or a month.
 *
 * @param days how many, negative for back
 */
record TimeShift(long days) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    @Nullable ClinicalTime of(@Nullable ClinicalTime time) {
        return time == null ? null : new ClinicalTime(shifted(time.text()));
    }

    @Nullable When of(@Nullable When when) {
        return when == null
                ? null
                : new When(of(when.at()), of(when.start()), of(when.end()), when.text());
    }

    private String shifted(String text) {
        int end = text.indexOf('T');
        if (end >= 0) {
            return day(text.substring(0, end)) + text.substring(end);
        }
        return switch (text.length()) {
            case YEAR -> day(text + "-01-01").substring(0, YEAR);
            case MONTH -> day(YearMonth.parse(text).atDay(1).toString()).substring(0, MONTH);
            default -> day(text);
        };
    }

    private String day(String day) {
        return LocalDate.parse(day).plusDays(days).toString();
    }
}
