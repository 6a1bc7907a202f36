package org.carerecord.query.page;

import java.time.Instant;

/**
 * What is wrong with the moment that somebody has asked for.
 *
 * @param words what to do about it, as the NHS words errors of fields
 * @param date whether the day is wrong
 * @param time whether the time of day is wrong; one of the two is
 */
record MomentError(String words, boolean date, boolean time) {

    /**
     * What is wrong where something is: what is no day and no time of day, else that they are still
     * to come.
     *
     * @param now this present moment
     */
    static MomentError of(String date, String time, Instant now) {
        boolean isDay = UkTime.isDay(date);
        boolean isTime = UkTime.isTime(time);
        if (!isDay && !isTime) {
            return new MomentError(
                    "Enter a date and a time of day, like 14 July 2026 and 09:30", true, true);
        }
        if (!isDay) {
            return new MomentError("Enter a date, like 14 July 2026", true, false);
        }
        if (!isTime) {
            return new MomentError("Enter a time of day, like 09:30", false, true);
        }
        return UkTime.day(now).toString().equals(date)
                ? new MomentError(
                        "Time must be in the past: it is " + UkTime.time(now) + " now", false, true)
                : new MomentError("Date must be today or in the past", true, false);
    }

    /** The name of the first field that is wrong. */
    String field() {
        return date ? "as-of-date" : "as-of-time";
    }
}
