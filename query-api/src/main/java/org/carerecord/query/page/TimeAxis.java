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

    /** So far apart are marks at least, or their words would touch. */
    private static final double APART = 110;

    /** To the nearest start of a day it is no further. */
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

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

    /**
     * The marks, from left to right: the ends, and between them what says something else than the
     * marks beside it.
     */
    List<Chart.Tick> ticks() {
        Chart.Tick last = tick(scale.to(), end(all.getLast()), false);
        List<Chart.Tick> ticks = new ArrayList<>();
        ticks.add(tick(scale.from(), end(all.getFirst()), false));
        for (int i = 1; i < STEPS; i++) {
            Chart.Tick tick = between(scale.from() + i * (scale.to() - scale.from()) / STEPS);
            if (isApart(ticks.getLast(), tick) && isApart(tick, last)) {
                ticks.add(tick);
            }
        }
        if (!last.words().equals(ticks.getLast().words())) {
            ticks.add(last);
        }
        return ticks;
    }

    private static boolean isApart(Chart.Tick one, Chart.Tick next) {
        return !one.words().equals(next.words())
                && Double.parseDouble(next.place()) - Double.parseDouble(one.place()) >= APART;
    }

    private String end(Measurement one) {
        return isOfHours()
                ? UkTime.time(Instant.ofEpochMilli(Math.round(one.millis())))
                : ReadableDate.of(one.time());
    }

    /** A mark that says a day stands where that day starts, or values of it would lie before. */
    private Chart.Tick between(double place) {
        Instant moment = Instant.ofEpochMilli(Math.round(place));
        if (isOfHours()) {
            return tick(place, UkTime.time(moment), true);
        }
        Instant start = UkTime.startOfDay(moment.plus(HALF_A_DAY));
        return tick((double) start.toEpochMilli(), ReadableDate.ofDay(start), true);
    }

    private Chart.Tick tick(double moment, String words, boolean between) {
        return new Chart.Tick(ChartNumbers.place(scale.place(moment)), words, between);
    }

    private boolean isOfHours() {
        return scale.to() - scale.from() < OF_HOURS.toMillis()
                && all.stream().allMatch(one -> one.time().text().length() > DAY);
    }
}
