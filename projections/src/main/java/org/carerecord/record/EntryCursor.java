package org.carerecord.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A place in the list of all entries, newest first and undated last: what comes after it is what
 * {@code before} asks for. It stays right while entries come and go. Rows are sorted to the
 * millisecond, so places are too.
 *
 * @param time the time of the last entry seen, UTC; empty among the undated
 * @param last the last entry seen at that time; empty before the first of that time
 */
public record EntryCursor(Optional<Instant> time, Optional<EntryId> last) {

    /** The rule in words, for messages. */
    public static final String RULE =
            "Expected a date-time with its offset such as 2026-03-01T09:00:00Z, or the value of"
                    + " next of an earlier page";

    private static final String UNDATED = "undated";
    private static final String BETWEEN = "~";

    /** The place of an entry. Only entries of linked numbers can share one. */
    public static EntryCursor of(Entry entry) {
        Optional<Instant> time =
                Placement.of(entry.event()).time().map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        return new EntryCursor(time, Optional.of(entry.id()));
    }

    /** Reads a cursor's text; empty if it is none. */
    public static Optional<EntryCursor> parse(String text) {
        int between = text.indexOf(BETWEEN);
        String time = between < 0 ? text : text.substring(0, between);
        Optional<EntryId> last =
                between < 0 ? Optional.empty() : EntryId.parse(text.substring(between + 1));
        if (between >= 0 && last.isEmpty()) {
            return Optional.empty();
        }
        if (time.equals(UNDATED)) {
            return last.map(id -> new EntryCursor(Optional.empty(), last));
        }
        try {
            Instant at = OffsetDateTime.parse(time).toInstant();
            return Optional.of(new EntryCursor(Optional.of(at), last));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** The cursor as text, for an address. */
    public String text() {
        return time.map(Instant::toString).orElse(UNDATED)
                + last.map(id -> BETWEEN + id.hex()).orElse("");
    }
}
