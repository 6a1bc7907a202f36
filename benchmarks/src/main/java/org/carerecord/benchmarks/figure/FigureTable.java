package org.carerecord.benchmarks.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures as a table for people. */
public final class FigureTable {

    private static final List<String> HEADINGS =
            List.of(
                    "figure", "value", "", "+-", "p50 ms", "p99 ms", "beside", "ratio", "+-",
                    "goal", "");
    private static final Set<Integer> NUMBERS = Set.of(1, 3, 4, 5, 7, 8);
    private static final double PERCENT = 100;

    private FigureTable() {}

    /** A line for each figure, under headings. */
    public static String of(List<Figure> figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        figures.forEach(figure -> rows.add(row(figure)));
        int[] widths =
                IntStream.range(0, HEADINGS.size())
                        .map(column ->
                                rows.stream()
                                        .mapToInt(row -> row.get(column).length())
                                        .max()
                                        .orElse(0))
                        .toArray();
        return rows.stream()
                .map(row -> line(row, widths))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static List<String> row(Figure figure) {
        return List.of(
                figure.name(),
                Numbers.text(figure.value()),
                figure.unit(),
                figure.rounds().values().size() < 2 ? "" : percent(figure.rounds().spread()),
                figure.latency().map(latency -> Numbers.text(latency.p50ms())).orElse(""),
                figure.latency().map(latency -> Numbers.text(latency.p99ms())).orElse(""),
                figure.ceiling().map(Figure.Ceiling::name).orElse(""),
                figure.ratio().map(Numbers::text).orElse(""),
                figure.ceiling()
                        .filter(_ -> figure.rounds().values().size() > 1)
                        .map(ceiling -> percent(ceiling.spread()))
                        .orElse(""),
                figure.goals().stream().map(Goal::words).collect(Collectors.joining(", ")),
                verdict(figure));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", part * PERCENT);
    }

    private static String verdict(Figure figure) {
        if (figure.goals().isEmpty()) {
            return "";
        }
        return figure.missed().isEmpty()
                ? "met"
                : "missed: "
                        + figure.missed().stream()
                                .map(Goal::words)
                                .collect(Collectors.joining(", "));
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String gap = " ".repeat(widths[column] - cell.length());
            line.append(NUMBERS.contains(column) ? gap + cell : cell + gap).append("  ");
        }
        return line.toString().stripTrailing();
    }
}
