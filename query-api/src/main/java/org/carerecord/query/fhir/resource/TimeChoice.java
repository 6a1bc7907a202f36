package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.When;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/**
 * In which forms an element of R4 takes a time. What the source says beside the form that is taken,
 * such as words beside a date, goes into an extension of the element.
 *
 * @param moment whether a dateTime may stand for a moment; else a period from it to it does
 * @param period whether a period may stand; else its start does, and the period in an extension
 * @param words how words stand
 */
record TimeChoice(boolean moment, boolean period, Words words) {

    /** How words stand where there is no date. */
    enum Words {
        /** As a string. */
        STRING,
        /** As the text of a timing's code. */
        TIMING,
        /** In an extension of a period. */
        EXTENSION
    }

    /** A dateTime, a period or a string. */
    static final TimeChoice ANY = new TimeChoice(true, true, Words.STRING);

    /** A dateTime, a period or a timing. */
    static final TimeChoice TIMED = new TimeChoice(true, true, Words.TIMING);

    /** A dateTime or a period. */
    static final TimeChoice DATED = new TimeChoice(true, true, Words.EXTENSION);

    /** A dateTime or a string. */
    static final TimeChoice POINT = new TimeChoice(true, false, Words.STRING);

    /** A period or a string. */
    static final TimeChoice SPAN = new TimeChoice(false, true, Words.STRING);

    private static final String WORDS = Extensions.own("time-in-words");
    private static final String END = Extensions.own("period-end");
    private static final String MOMENT = Extensions.own("moment");
    private static final String PERIOD = Extensions.own("period");

    /** Adds the element that R4 does not demand. */
    FhirElement optional(FhirElement to, String name, @Nullable When when) {
        return when == null || isNothing(when) ? to : write(to, name, when);
    }

    /** Adds the element, which is marked as absent where the source says no time. */
    FhirElement required(FhirElement to, String name, @Nullable When when) {
        if (when != null && !isNothing(when)) {
            return write(to, name, when);
        }
        return moment
                ? to.lacking(name + "DateTime", List.of(Absent.unknown()))
                : to.child(name + "Period", Absent.element());
    }

    /** A time in the only form of a period; without children for none. */
    static FhirElement period(@Nullable When when) {
        if (when == null) {
            return FhirElement.element();
        }
        boolean between = isBetween(when);
        FhirElement period = FhirElement.element().children("extension", besidePeriod(when));
        Times.dateTime(period, "start", between ? when.start() : when.at());
        return isInOrder(when)
                ? Times.dateTime(period, "end", between ? when.end() : when.at())
                : period;
    }

    /** What a start and an end have no room for: words, and a moment beside a period. */
    static List<FhirElement> besidePeriod(@Nullable When when) {
        if (when == null) {
            return List.of();
        }
        var beside = new Extensions().text(WORDS, when.text());
        if (!isInOrder(when)) {
            beside.time(END, when.end());
        }
        return (isBetween(when) ? beside.time(MOMENT, when.at()) : beside).list();
    }

    /**
     * Whether a period is in order by rule per-1, under which a day neither precedes nor follows
     * its own month or hour. The end of one that is not goes into an extension.
     */
    private static boolean isInOrder(When when) {
        ClinicalTime start = when.start();
        ClinicalTime end = when.end();
        if (start == null || end == null || start.equals(end)) {
            return true;
        }
        boolean alike =
                Times.isDate(start) == Times.isDate(end)
                        && (!Times.isDate(start) || start.text().length() == end.text().length());
        boolean comparable = alike || !isPart(start.text(), end.text());
        return comparable && !start.start().isAfter(end.start());
    }

    private static boolean isPart(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static boolean isBetween(When when) {
        return when.start() != null || when.end() != null;
    }

    private static boolean isNothing(When when) {
        return period(when).isEmpty();
    }

    private FhirElement write(FhirElement to, String name, When when) {
        ClinicalTime point = when.at();
        boolean between = isBetween(when);
        if (point == null && !between) {
            return inWords(to, name, when);
        }
        if (point != null && moment) {
            var beside = new Extensions().text(WORDS, when.text());
            if (between) {
                beside.add(periodIn(When.between(when.start(), when.end())));
            }
            return Times.dateTime(to, name + "DateTime", point, beside.list());
        }
        if (period) {
            return to.child(name + "Period", period(when));
        }
        return Times.dateTime(
                to, name + "DateTime", when.sortTime().orElseThrow(), List.of(periodIn(when)));
    }

    private static FhirElement periodIn(When when) {
        return Extensions.of(PERIOD).child("valuePeriod", period(when));
    }

    private FhirElement inWords(FhirElement to, String name, When when) {
        return switch (words) {
            case STRING -> to.text(name + "String", when.text());
            case TIMING ->
                    to.child(
                            name + "Timing",
                            FhirElement.element().child("code", Concepts.ofText(when.text())));
            case EXTENSION -> to.child(name + "Period", period(when));
        };
    }
}
