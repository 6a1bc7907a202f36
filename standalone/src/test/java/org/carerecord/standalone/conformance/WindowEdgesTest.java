package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.record.SummarySection;
import org.carerecord.standalone.conformance.Window.Edge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each window at its edge: the day before, the day and the day after, at the first, a middle and
 * the last moment of the day asked for, in the native summary and in the document. The edges are
 * written down by hand: month ends, leap years and 29 February among them.
 */
final class WindowEdgesTest {

    private static final String MORE = "More exists at the source.";
    private static final List<String> TIMES = List.of("T00:00:00Z", "T13:45:30Z", "T23:59:59.999Z");

    /** A day asked for, and the first days of the windows that end with it. */
    record Day(LocalDate today, Map<Edge, LocalDate> edges) {

        static Day of(String today, String six, String twelve, String twoYears) {
            return new Day(
                    LocalDate.parse(today),
                    Map.of(
                            Edge.TODAY, LocalDate.parse(today),
                            Edge.SIX_MONTHS, LocalDate.parse(six),
                            Edge.TWELVE_MONTHS, LocalDate.parse(twelve),
                            Edge.TWO_YEARS, LocalDate.parse(twoYears)));
        }
    }

    private static final List<Day> DAYS =
            List.of(
                    Day.of("2026-11-22", "2026-05-22", "2025-11-22", "2024-11-22"),
                    Day.of("2026-08-31", "2026-02-28", "2025-08-31", "2024-08-31"),
                    Day.of("2024-08-31", "2024-02-29", "2023-08-31", "2022-08-31"),
                    Day.of("2024-02-29", "2023-08-29", "2023-02-28", "2022-02-28"),
                    Day.of("2025-02-28", "2024-08-28", "2024-02-28", "2023-02-28"),
                    Day.of("2026-02-28", "2025-08-28", "2025-02-28", "2024-02-28"),
                    Day.of("2024-03-31", "2023-09-30", "2023-03-31", "2022-03-31"),
                    Day.of("2025-12-31", "2025-06-30", "2024-12-31", "2023-12-31"),
                    Day.of("2026-01-01", "2025-07-01", "2025-01-01", "2024-01-01"));

    static Stream<Arguments> windowsAndDays() {
        return Stream.of(Window.values())
                .flatMap(
                        window -> DAYS.stream().map(day -> Arguments.of(window, day.today(), day)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("windowsAndDays")
    void isExactToTheDayInSummaryAndDocument(Window window, LocalDate today, Day day) {
        LocalDate edge = Objects.requireNonNull(day.edges().get(window.edge()));
        for (int days = -1; days <= 1; days++) {
            Person person = window.person(edge.plusDays(days));
            for (String time : TIMES) {
                Instant at = Instant.parse(today + time);
                String what = "%s, %+d days from %s, at %s".formatted(window, days, edge, at);

                assertThat(told(person.section(window.heading(), at)))
                        .as(what)
                        .isEqualTo(window.shown(days));
                assertThat(inDocument(person.document(at), window))
                        .as("document of " + what)
                        .isEqualTo(expectedInDocument(window, days));
            }
        }
    }

    private static char told(SummarySection section) {
        if (!section.items().isEmpty()) {
            return 'y';
        }
        return section.more() ? 'm' : 'n';
    }

    /**
     * The document has past and future encounters in one section: what is not in one is the other.
     */
    private static char expectedInDocument(Window window, int days) {
        return switch (window) {
            case ENCOUNTER_OF_TODAY, ENCOUNTER_TO_COME -> 'y';
            default -> window.shown(days);
        };
    }

    private static char inDocument(Document document, Window window) {
        Optional<Character> seen =
                document.section(window.code())
                        .map(section -> {
                            boolean shown = document.resourcesOf(section).count() == 1;
                            boolean more = section.at("/text/div").asText().contains(MORE);
                            if (shown) {
                                return more ? '?' : 'y';
                            }
                            return more ? 'm' : 'n';
                        });
        return seen.orElse('n');
    }
}
