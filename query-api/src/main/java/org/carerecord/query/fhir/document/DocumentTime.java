package org.carerecord.query.fhir.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.carerecord.record.FeedState;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/**
 * The time of a document: from when on it has stood as it is, not when somebody happened to ask for
 * it. So the same summary gives the same document all day.
 */
final class DocumentTime {

    private DocumentTime() {}

    /**
     * Of a record of the past that past moment; else when the newest change was received, but not
     * before the start of the day, UTC, from which the windows are counted.
     */
    static Instant of(Summary summary, Moment moment) {
        if (moment.past()) {
            return moment.at();
        }
        Instant day = moment.at().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
        return Stream.concat(
                        summary.feeds().stream(),
                        summary.linked().stream().flatMap(number -> number.feeds().stream()))
                .map(FeedState::lastReceivedAt)
                .filter(day::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(day);
    }
}
