package org.carerecord.testkit.history;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What histories are like: how long, of how many, and how hard.
 *
 * @param now the moment of the history: dates lie around it, and around the edges of the windows of
 *     6, 12 and 24 months before it
 * @param patientsMax how many patients at most, 1 to 3
 * @param feedsMax how many feeds at most, 1 to 5; a hard case may bring one more
 * @param entriesMin how many entries at least, beside those that hard cases add
 * @param entriesMax how many entries at most, beside those that hard cases add
 * @param deliveriesMin how many deliveries at least: entries are added until there are as many
 * @param deliveriesMax how many deliveries at most: what is beyond is cut off
 * @param tests how many different tests results are of; beyond the real ones they are of a local
 *     code system
 * @param resultsShare how likely an entry is a result, beside the results among all the topics
 * @param yearsBack how far back dates lie
 * @param chances how likely each hard case is where it can occur; one that is missing never occurs
 */
public record HistoryShape(
        Instant now,
        int patientsMax,
        int feedsMax,
        int entriesMin,
        int entriesMax,
        int deliveriesMin,
        int deliveriesMax,
        int tests,
        double resultsShare,
        int yearsBack,
        Map<HardCase, Double> chances) {

    private static final Instant NOW = Instant.parse("2026-06-01T09:30:00Z");

    /** About 3 to 14 deliveries, full of hard cases: for millions of runs. */
    public static final HistoryShape SMALL =
            new HistoryShape(NOW, 3, 3, 1, 3, 3, 14, 4, 0.0, 3, Presets.hard());

    /** About a hundred entries of up to three patients, with each hard case now and then. */
    public static final HistoryShape TYPICAL =
            new HistoryShape(NOW, 3, 5, 90, 110, 90, 400, 12, 0.3, 10, Presets.typical());

    /** Checks the ranges and copies the map. */
    public HistoryShape {
        requireRange("patientsMax", patientsMax, 1, 3);
        requireRange("feedsMax", feedsMax, 1, Source.FEEDS);
        requireRange("entriesMin", entriesMin, 0, entriesMax);
        requireRange("deliveriesMin", deliveriesMin, 1, deliveriesMax);
        requireRange("tests", tests, 1, Integer.MAX_VALUE);
        requireRange("yearsBack", yearsBack, 1, 100);
        var copy = new EnumMap<HardCase, Double>(HardCase.class);
        copy.putAll(chances);
        copy.forEach(HistoryShape::requireChance);
        chances = Collections.unmodifiableMap(copy);
    }

    /**
     * A long history of one patient, for benchmarks: mostly results, with hard cases as rare as in
     * life.
     *
     * @param entries how many entries
     * @param tests how many different tests the results are of
     */
    public static HistoryShape large(int entries, int tests) {
        return new HistoryShape(
                NOW, 1, 5, entries, entries, 1, Integer.MAX_VALUE, tests, 0.7, 20, Presets.rare());
    }

    /** A long history of one patient whose results are of 40 different tests. */
    public static HistoryShape large(int entries) {
        return large(entries, 40);
    }

    /** The same shape with another chance, 0 to 1, of a hard case. */
    public HistoryShape with(HardCase hardCase, double chance) {
        var others = new EnumMap<HardCase, Double>(HardCase.class);
        others.putAll(chances);
        others.put(hardCase, chance);
        return with(others);
    }

    /** The same shape with other chances: a hard case that is missing never occurs. */
    public HistoryShape with(Map<HardCase, Double> others) {
        return new HistoryShape(
                now,
                patientsMax,
                feedsMax,
                entriesMin,
                entriesMax,
                deliveriesMin,
                deliveriesMax,
                tests,
                resultsShare,
                yearsBack,
                others);
    }

    /** The same shape around another moment. */
    public HistoryShape around(Instant moment) {
        return new HistoryShape(
                moment,
                patientsMax,
                feedsMax,
                entriesMin,
                entriesMax,
                deliveriesMin,
                deliveriesMax,
                tests,
                resultsShare,
                yearsBack,
                chances);
    }

    /** How likely a hard case is where it can occur. */
    public double chance(HardCase hardCase) {
        return chances.getOrDefault(hardCase, 0.0);
    }

    private static void requireChance(HardCase hardCase, double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException(
                    "Expected a chance from 0 to 1, but that of "
                            + hardCase
                            + " is "
                            + chance
                            + ": choose one in the range");
        }
    }

    private static void requireRange(String knob, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Expected "
                            + knob
                            + " from "
                            + least
                            + " to "
                            + most
                            + ", but it is "
                            + value
                            + ": choose one in the range");
        }
    }
}
