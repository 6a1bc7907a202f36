package org.carerecord.benchmarks.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One measured figure.
 *
 * @param name what it is called, for example {@code summary.hot.native}
 * @param rounds its values
 * @param unit what the values are in, for example {@code /s}
 * @param latency how long single answers took, where that is measured
 * @param ceiling the figure it is set beside, where there is one
 * @param goals what it is to reach; none for a ceiling
 */
public record Figure(
        String name,
        Rounds rounds,
        String unit,
        Optional<Latency> latency,
        Optional<Ceiling> ceiling,
        List<Goal> goals) {

    /** Copies the list. */
    public Figure {
        goals = List.copyOf(goals);
    }

    /**
     * What a figure is set beside.
     *
     * @param name the other figure
     * @param ratio this figure's value over that of the other, in the same run
     * @param spread how far the rounds of the ratio lie apart, as a part of it
     */
    public record Ceiling(String name, double ratio, double spread) {

        /** Of rounds that were not measured in turn, either may have had the better hour. */
        private static Ceiling of(Figure figure, Figure other) {
            return new Ceiling(
                    other.name(),
                    figure.value() / other.value(),
                    figure.rounds().spread() + other.rounds().spread());
        }

        private static Ceiling inTurn(Figure figure, Figure other) {
            Rounds ratios = figure.rounds().over(other.rounds());
            return new Ceiling(other.name(), ratios.median(), ratios.spread());
        }
    }

    /** A figure of several rounds. */
    public static Figure of(String name, Rounds rounds, String unit) {
        return new Figure(name, rounds, unit, Optional.empty(), Optional.empty(), List.of());
    }

    /** A figure of one value. */
    public static Figure of(String name, double value, String unit) {
        return of(name, Rounds.of(value), unit);
    }

    /** The median of its rounds. */
    public double value() {
        return rounds.median();
    }

    /** Its value over that of its ceiling. */
    public Optional<Double> ratio() {
        return ceiling.map(Ceiling::ratio);
    }

    /** The same with how long single answers took. */
    public Figure taking(double p50ms, double p99ms) {
        return new Figure(
                name, rounds, unit, Optional.of(new Latency(p50ms, p99ms)), ceiling, goals);
    }

    /** The same beside another that was measured before or after it. */
    public Figure beside(Figure other) {
        return beside(Ceiling.of(this, other));
    }

    /**
     * The same beside another whose rounds were measured in turn with its own, so that a machine
     * which is slow for a while is slow for both.
     */
    public Figure inTurnWith(Figure other) {
        return beside(Ceiling.inTurn(this, other));
    }

    private Figure beside(Ceiling above) {
        return new Figure(name, rounds, unit, latency, Optional.of(above), goals);
    }

    /** The same with one more goal. */
    public Figure goal(Goal goal) {
        List<Goal> more = new ArrayList<>(goals);
        more.add(goal);
        return new Figure(name, rounds, unit, latency, ceiling, more);
    }

    /** The goals that are not met. */
    public List<Goal> missed() {
        return goals.stream().filter(goal -> !goal.isMetBy(this)).toList();
    }
}
