package org.carerecord.record;

import java.time.Instant;
import java.util.Optional;
import org.carerecord.record.Verdict.Judge;
import org.carerecord.record.Verdict.NotShown;
import org.carerecord.record.Verdict.Shown;

/**
 * A walk through one place that is not limited by group, newest first. It ends one entry past what
 * is shown, or after so many that are not: what lies behind costs nothing and is never counted.
 */
final class Walk {

    private final Reading reading;
    private final Judge judge;
    private final int limit;
    private final Selection into;
    private int shown;
    private int passedOver;

    /**
     * Before the first entry.
     *
     * @param limit how many are shown of the place
     */
    Walk(Reading reading, Judge judge, int limit, Selection into) {
        this.reading = reading;
        this.judge = judge;
        this.limit = limit;
        this.into = into;
    }

    /** Walks the whole place. */
    void through(RowSection place) {
        try (CurrentRows.Cursor cursor = reading.rows().open(place)) {
            boolean goesOn = true;
            while (goesOn && cursor.next()) {
                goesOn = look(cursor.entry());
            }
        }
    }

    /** Walks a window of the place: to its start, and to the partial dates that lie before it. */
    void since(RowSection place, Instant since) {
        try (CurrentRows.Cursor cursor = reading.rows().open(place)) {
            since(cursor, since);
        }
        partialDates(place, since);
    }

    /** The same, without what the place's rows are dated after the day asked for. */
    void sinceUntilNow(RowSection place, Instant since) {
        try (CurrentRows.Cursor cursor = reading.rows().open(place, reading.at())) {
            since(cursor, since);
        }
        partialDates(place, since);
    }

    /** Walks the place from the end of the day asked for back. */
    void untilNow(RowSection place) {
        try (CurrentRows.Cursor cursor = reading.rows().open(place, reading.at())) {
            boolean goesOn = true;
            while (goesOn && cursor.next()) {
                goesOn = look(cursor.entry());
            }
        }
    }

    /** Walks what the place's rows are dated after the day asked for. */
    void afterNow(RowSection place) {
        try (CurrentRows.Cursor cursor = reading.rows().open(place)) {
            boolean goesOn = true;
            while (goesOn && cursor.next() && isAfter(cursor, reading.at())) {
                goesOn = look(cursor.entry());
            }
        }
    }

    private void since(CurrentRows.Cursor cursor, Instant since) {
        boolean goesOn = true;
        while (goesOn && cursor.next()) {
            Entry entry = cursor.entry();
            if (isBefore(cursor, since)
                    && judge.of(entry, reading.at()) == NotShown.OUTSIDE_WINDOW) {
                into.leaveOut();
                return;
            }
            goesOn = look(entry);
        }
    }

    private void partialDates(RowSection place, Instant since) {
        for (Instant start : Windows.startsOfPartialDates(since)) {
            try (CurrentRows.Cursor cursor = reading.rows().open(place, start)) {
                boolean goesOn = true;
                while (goesOn && cursor.next() && cursor.time().equals(Optional.of(start))) {
                    goesOn = look(cursor.entry());
                }
            }
        }
    }

    /** Looks at an entry; false where nothing further is to be looked at. */
    private boolean look(Entry entry) {
        if (into.contains(entry)) {
            return true;
        }
        if (passedOver == reading.limits().passedOver()) {
            into.leaveOut();
            return false;
        }
        return switch (judge.of(entry, reading.at())) {
            case Shown rule -> show(entry, rule.why());
            case NotShown.OUTSIDE_WINDOW -> {
                into.leaveOut();
                passedOver++;
                yield shown < limit;
            }
            case NotShown.NOT_OF_SECTION -> {
                passedOver++;
                yield true;
            }
        };
    }

    private boolean show(Entry entry, Why why) {
        if (shown == limit) {
            into.leaveOut();
            return false;
        }
        into.add(entry, why);
        shown++;
        return true;
    }

    private static boolean isBefore(CurrentRows.Cursor cursor, Instant since) {
        return cursor.time().map(time -> time.isBefore(since)).orElse(true);
    }

    private static boolean isAfter(CurrentRows.Cursor cursor, Instant at) {
        return cursor.time().map(time -> time.isAfter(at)).orElse(false);
    }
}
