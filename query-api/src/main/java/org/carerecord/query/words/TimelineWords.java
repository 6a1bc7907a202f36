package org.carerecord.query.words;

import java.time.Instant;
import java.util.Optional;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Medication;
import org.carerecord.event.When;
import org.carerecord.record.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands in a list by time, in words. They come from the time that the list is
 * ordered by, so that what is read is the order that is there.
 */
public final class TimelineWords {

    private static final String UNDATED = "Undated";

    private TimelineWords() {}

    /**
     * The day, month or year that an entry is listed under. One that its source gives no date, or
     * that is of a section which this version does not know, is listed by when it was recorded, and
     * says so.
     *
     * @param date the date that the entry's words begin with; empty for none
     */
    public static String heading(ClinicalEvent event, String date) {
        return Placement.clinicalTime(event)
                .map(ReadableDate::of)
                .orElseGet(() -> recorded(event.assertedAt(), date.isEmpty()));
    }

    /**
     * The time of day of the date that an entry is listed under, on the clock of the United
     * Kingdom: {@code 10:20}; empty where its source gave none.
     */
    public static Optional<String> timeOfDay(ClinicalEvent event) {
        return Placement.clinicalTime(event).flatMap(ReadableDate::timeOfDay);
    }

    private static String recorded(@Nullable Instant moment, boolean undated) {
        if (moment == null) {
            return undated ? UNDATED : "Recorded at a time not known";
        }
        return (undated ? UNDATED + ", recorded " : "Recorded ") + ReadableDate.ofDay(moment);
    }

    /**
     * What a medicine is listed by where that is not the date its words begin with: it is listed by
     * the last that is known of it. Empty for everything else.
     *
     * @param date the date that the entry's words begin with; empty for none
     */
    public static Optional<String> placedBy(ClinicalEvent event, String date) {
        return event.body() instanceof Medication medicine
                ? Placement.clinicalTime(event)
                        .filter(time -> !ReadableDate.of(time).equals(date))
                        .map(time -> last(medicine, time) + " " + ReadableDate.of(time))
                : Optional.empty();
    }

    private static String last(Medication medicine, ClinicalTime time) {
        if (time.equals(medicine.discontinued())) {
            return "Discontinued";
        }
        if (time.equals(medicine.lastIssued())) {
            return "Last issued";
        }
        return time.equals(end(medicine.validity())) ? "Ends" : "From";
    }

    private static @Nullable ClinicalTime end(@Nullable When validity) {
        return validity == null ? null : validity.end();
    }
}
