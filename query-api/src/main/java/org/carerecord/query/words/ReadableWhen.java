package org.carerecord.query.words;

import java.util.function.Function;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/** When something was so, for people to read. */
final class ReadableWhen {

    private ReadableWhen() {}

    /** In days. */
    static String days(When when) {
        return words(when, ReadableDate::of);
    }

    /** With times of day where the source gave some; an end on the day of the start is a time. */
    static String times(When when) {
        ClinicalTime start = when.start();
        ClinicalTime end = when.end();
        return words(
                when,
                time ->
                        end != null
                                        && time.equals(end)
                                        && !time.equals(start)
                                        && isSameDay(start, end)
                                ? ReadableDate.timeOfDay(end).orElseGet(() -> ReadableDate.of(end))
                                : ReadableDate.withTime(time));
    }

    private static String words(When when, Function<ClinicalTime, String> words) {
        String dates = dates(when, words);
        String text = when.text() == null ? "" : HarmlessText.line(when.text());
        if (text.isEmpty() || dates.isEmpty()) {
            return dates + text;
        }
        return dates + " (" + text + ")";
    }

    private static String dates(When when, Function<ClinicalTime, String> words) {
        String moment = when.at() == null ? "" : words.apply(when.at());
        String period = period(when, words);
        return moment.isEmpty() || period.isEmpty() ? moment + period : moment + ", " + period;
    }

    private static String period(When when, Function<ClinicalTime, String> words) {
        String start = when.start() == null ? "" : words.apply(when.start());
        String end = when.end() == null ? "" : words.apply(when.end());
        if (start.isEmpty() || end.isEmpty()) {
            return start.isEmpty() ? (end.isEmpty() ? "" : "until " + end) : "from " + start;
        }
        return start.equals(end) ? start : start + " to " + end;
    }

    private static boolean isSameDay(@Nullable ClinicalTime start, @Nullable ClinicalTime end) {
        return start != null
                && end != null
                && ReadableDate.day(start).isPresent()
                && ReadableDate.day(start).equals(ReadableDate.day(end));
    }
}
