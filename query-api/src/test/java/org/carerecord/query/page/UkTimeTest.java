package org.carerecord.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UkTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 10:30, 2026-01-15T10:30:00Z",
        "2026-07-15, 10:30, 2026-07-15T09:30:00Z",
        "2026-07-15, 10:30:15, 2026-07-15T09:30:15Z",
        "2026-03-29, 01:30, 2026-03-29T01:30:00Z",
        "2026-10-25, 01:30, 2026-10-25T00:30:00Z"
    })
    void readsTheClockOfTheUnitedKingdom(String date, String time, String moment) {
        assertThat(UkTime.moment(date, time)).hasValue(Instant.parse(moment));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30, 10:30", "'', ''", "2026-01-15, 25:00", "15/01/2026, 10:30"})
    void readsNothingElse(String date, String time) {
        assertThat(UkTime.moment(date, time)).isEmpty();
    }
}
