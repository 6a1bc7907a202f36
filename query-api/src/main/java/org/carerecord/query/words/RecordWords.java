package org.carerecord.query.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.record.Absence;
import org.carerecord.record.FeedState;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/** What is to be said of a record as a whole. */
public final class RecordWords {

    private RecordWords() {}

    /** That the record is one of the past; empty for this present moment. */
    public static Optional<String> past(Moment moment) {
        return moment.past()
                ? Optional.of(
                        "The record as of "
                                + ReadableDate.ofMoment(moment.at())
                                + ": what was held then, not what is known now.")
                : Optional.empty();
    }

    /** That no source has said who the person is, and why; empty where one has. */
    public static Optional<String> personAbsence(Summary summary) {
        if (summary.demographics().isPresent()) {
            return Optional.empty();
        }
        Absence absence = summary.quarantined() > 0 ? Absence.QUARANTINED : Absence.NONE_RECORDED;
        return Optional.of(absence.words());
    }

    /** How many records about the person could not be read; empty where all could. */
    public static Optional<String> quarantined(Summary summary) {
        int count = summary.quarantined();
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        count
                                + (count == 1 ? " record" : " records")
                                + " about this person could not be read; what is missing may be"
                                + " among them.");
    }

    /**
     * That what came under another number is part of the record, and since when.
     *
     * @param wording how moments are told
     */
    public static String linked(LinkedNumber number, Wording wording) {
        String why =
                switch (number.kind()) {
                    case SUPERSEDED -> "a superseded number";
                    case MERGED -> "a merged record";
                };
        return "Includes what came under NHS No. %s: %s, linked since %s."
                .formatted(number.number().spaced(), why, wording.moment(number.since()));
    }

    /** When each feed last changed the record, under the person's own number and under others. */
    public static List<String> lastChanges(Summary summary) {
        return Stream.concat(
                        summary.feeds().stream().map(feed -> lastChange(feed, "")),
                        summary.linked().stream()
                                .flatMap(number ->
                                        number.feeds().stream()
                                                .map(feed -> lastChange(feed, number))))
                .toList();
    }

    private static String lastChange(FeedState feed, LinkedNumber number) {
        return lastChange(feed, " under NHS No. " + number.number().spaced());
    }

    private static String lastChange(FeedState feed, String under) {
        return "Last change from "
                + feed.feed().value()
                + under
                + ": "
                + ReadableDate.ofMoment(feed.lastReceivedAt());
    }
}
