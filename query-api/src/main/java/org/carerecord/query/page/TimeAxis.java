package org.carerecord.query.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.query.words.ReadableDate;

/**
 * The time axis of a chart. Its ends are the times of the first and the last number in the words of
 * their sources: a year alone never becomes a day.
 *
 * @param all the numbers, the earliest first
 * @param scale from the first to the last, in milliseconds since 1970
 */
record TimeAxis(List<Measurement> all, Scale scale) {

    /** Up to this span the times of day tell the numbers apart, the days do not. */
    private static final Duration OF_HOURS = Duration.ofDays(2);

    private static final int STEPS = 3;

    private static final int DAY = "2026-07-14".length();

    /** What the axis is of: where it is marked with times of day, of which day. */
    String title() {
        String first = ReadableDate.of(all.getFirst().time());
        String last = ReadableDate.of(all.getLast().time());
        if (!isOfHours()) {
            return "Date";
        }
        return "Time, " + (first.equals(last) ? first : first + " to " + last);
    }

    /** The marks, from left to right; none says the same as the one before. */
    List<Chart.Tick> ticks() {
        List<Chart.Tick> ticks = new ArrayList<>();
        double step = (scale.to() - scale.from()) / STEPS;
        for (int i = 0; i <= STEPS; i++) {
            double moment = scale.from() + i * step;
            String words = words(i, Instant.ofEpochMilli(Math.round(moment)));
            if (ticks.isEmpty() || !ticks.getLast().words().equals(words)) {
                String place = ChartNumbers.place(scale.place(moment));
                ticks.add(new Chart.Tick(place, words, i > 0 && i < STEPS));
            }
        }
        return ticks;
    }

    private String words(int number, Instant moment) {
        if (isOfHours()) {
            return UkTime.time(moment);
        }
        return switch (number) {
            case 0 -> ReadableDate.of(all.getFirst().time());
            case STEPS -> ReadableDate.of(all.getLast().time());
            default -> ReadableDate.ofDay(moment);
        };
    }

    private boolean isOfHours() {
        return scale.to() - scale.from() < OF_HOURS.toMillis()
                && all.stream().allMatch(one -> one.time().text().length() > DAY);
    }
}
