package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerecord.event.Coding;
import org.carerecord.event.Observation;
import org.carerecord.query.words.EntryWords;
import org.carerecord.query.words.InvestigationText;
import org.carerecord.query.words.TimelineWords;
import org.carerecord.record.Entry;

/**
 * The results of one test over time.
 *
 * @param id its name within the page
 * @param title as the newest result calls it
 * @param address the page of this test alone; empty where it has no code
 * @param charts a chart for each unit that has a trend
 * @param rows every result, newest first
 */
record TestResults(String id, String title, String address, List<Chart> charts, List<Row> rows) {

    /**
     * A result.
     *
     * @param words what the source says, without what has a column of its own
     * @param encounters the encounter that it was recorded in; none where the source does not say
     * @param value the value, or why there is none
     * @param date the date that it is listed by
     * @param time the time of day of that date; empty where the source gave none
     * @param range the ranges that the source gave, also for parts
     * @param conflict whether the source contradicts itself
     * @param address the page of the entry
     */
    record Row(
            EntryWords words,
            List<InEncounter> encounters,
            String value,
            String date,
            String time,
            String range,
            boolean conflict,
            String address) {}

    /** What results count as of one test by: the first code with its system, else the words. */
    private record Key(Optional<String> system, String code, boolean coded) {

        static Key of(Observation observation) {
            return observation.code().codings().stream()
                    .flatMap(coding -> of(coding).stream())
                    .findFirst()
                    .orElseGet(() -> new Key(Optional.empty(), observation.code().words(), false));
        }

        private static Optional<Key> of(Coding coding) {
            return Optional.ofNullable(coding.code())
                    .filter(code -> !code.isBlank())
                    .map(code -> new Key(Optional.ofNullable(coding.system()), code, true));
        }

        String address(Links links) {
            return coded && isOneSegment(code) ? links.results(code, system) : "";
        }

        /** What is no segment of a path cannot be asked for by one. */
        private static boolean isOneSegment(String code) {
            return code.chars()
                    .allMatch(c ->
                            c < 128 && (Character.isLetterOrDigit(c) || "-_~".indexOf(c) >= 0));
        }
    }

    /** The tests of observations, the one with the newest result first. */
    static List<TestResults> of(List<Entry> observations, Lines lines) {
        Map<Key, List<Entry>> byTest = new LinkedHashMap<>();
        for (Entry entry : observations) {
            if (entry.event().body() instanceof Observation observation) {
                byTest.computeIfAbsent(Key.of(observation), _ -> new ArrayList<>()).add(entry);
            }
        }
        List<TestResults> tests = new ArrayList<>();
        byTest.forEach((key, entries) -> tests.add(of(tests.size() + 1, key, entries, lines)));
        return List.copyOf(tests);
    }

    private static TestResults of(int number, Key key, List<Entry> entries, Lines lines) {
        List<Row> rows = entries.stream().map(entry -> row(entry, lines)).toList();
        String id = "test-" + number;
        List<Measurement> measurements =
                entries.stream()
                        .map(entry -> entry.event().body())
                        .filter(Observation.class::isInstance)
                        .map(Observation.class::cast)
                        .flatMap(observation -> Measurement.of(observation).stream())
                        .toList();
        return new TestResults(
                id,
                rows.getFirst().words().title(),
                key.address(lines.links()),
                Chart.of(id, measurements),
                rows);
    }

    private static Row row(Entry entry, Lines lines) {
        Source source = lines.source(entry, "");
        EntryWords words = source.words();
        String value = words.value();
        String date = TimelineWords.heading(entry.event(), words.date());
        String time = TimelineWords.timeOfDay(entry.event()).orElse("");
        var taken = new EntryWords.Detail("Taken", date + " " + time);
        return new Row(
                words.without(
                        detail -> detail.equals(taken) || isInAColumn(detail, value.isEmpty())),
                source.encounters(),
                value.isEmpty() ? words.missing().orElse("No value") : value,
                date,
                time,
                entry.event().body() instanceof Observation observation
                        ? String.join("; ", InvestigationText.ranges(observation))
                        : "",
                source.conflict(),
                source.address());
    }

    private static boolean isInAColumn(EntryWords.Detail detail, boolean missing) {
        return switch (detail.label()) {
            case EntryWords.RANGES -> true;
            case EntryWords.NO_VALUE -> missing;
            default -> false;
        };
    }
}
