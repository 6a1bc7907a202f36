package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import org.carerecord.event.ClinicalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, P6M, 2026-05-22T00:00:00Z",
        "2026-08-31T00:00:00Z, P6M, 2026-02-28T00:00:00Z",
        "2024-08-31T23:59:59Z, P6M, 2024-02-29T00:00:00Z",
        "2024-02-29T12:00:00Z, P12M, 2023-02-28T00:00:00Z",
        "2024-02-29T12:00:00Z, P2Y, 2022-02-28T00:00:00Z",
        "2025-03-30T01:30:00Z, P12M, 2024-03-30T00:00:00Z"
    })
    void countsCalendarMonthsBackToTheStartOfADayInUtc(Instant at, Period back, Instant expected) {
        assertThat(Windows.start(at, back)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-22, true",
        "2026-05-23, true",
        "2026-05-21, false",
        "2026-05,    true",
        "2026-04,    false",
        "2026-06,    true",
        "2026,       true",
        "2025,       false",
        "2026-05-22T12:00:00Z,          true",
        "2026-05-22T11:59:59.5Z,        true",
        "2026-05-22T11:59:59Z,          false",
        "2026-05-22T13:00:00+01:00,     true",
        "2026-05-22T12:59:59+01:00,     false"
    })
    void aDateCountsWhileAnyOfItMayLieInTheWindow(String date, boolean reaches) {
        assertThat(Windows.reaches(new ClinicalTime(date), Instant.parse("2026-05-22T12:00:00Z")))
                .isEqualTo(reaches);
    }

    @Test
    void partialDatesOfADayAMonthAndAYearMayLieAfterAMoment() {
        assertThat(Windows.startsOfPartialDates(Instant.parse("2026-05-22T12:00:00Z")))
                .containsExactly(
                        Instant.parse("2026-05-22T00:00:00Z"),
                        Instant.parse("2026-05-01T00:00:00Z"),
                        Instant.parse("2026-01-01T00:00:00Z"));
    }
}
