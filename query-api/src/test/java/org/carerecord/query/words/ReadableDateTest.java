package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-14, 14-Jul-2026",
        "2026-07, Jul-2026",
        "2026, 2026",
        "2024-02-29, 29-Feb-2024",
        "1900-01-01, 01-Jan-1900",
        "2026-09-30, 30-Sep-2026",
        "2026-07-14T23:59:59Z, 15-Jul-2026",
        "2026-07-14T22:59:59Z, 14-Jul-2026",
        "2026-01-14T23:59:59Z, 14-Jan-2026",
        "2026-07-14T00:30:00+01:00, 14-Jul-2026",
        "2026-07-14T10:15:30.123Z, 14-Jul-2026",
        "9999-12-31, 31-Dec-9999"
    })
    void writesADateAsPreciselyAsItsSource(String given, String written) {
        assertThat(ReadableDate.of(given)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2026-13",
                "2026-7-14",
                "14/07/2026",
                "20260714",
                "2026-07-14T10:15:00",
                "soon",
                "+12345-01-01",
                ""
            })
    void keepsTextThatIsNoDate(String text) {
        assertThat(ReadableDate.of(text)).isEqualTo(text);
    }

    @Test
    void makesTextThatIsNoDateHarmless() {
        assertThat(ReadableDate.of("2026\u202e70\n")).isEqualTo("2026<U+202E>70");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-14T10:20:00+01:00, 14-Jul-2026 10:20",
        "2026-01-14T10:20:00Z, 14-Jan-2026 10:20",
        "2026-01-14T10:20:00+00:00, 14-Jan-2026 10:20",
        "2026-07-14T10:20:00Z, 14-Jul-2026 11:20",
        "2026-07-14T23:30:00Z, 15-Jul-2026 00:30",
        "2026-01-14T10:20:00+01:00, 14-Jan-2026 09:20",
        "2026-07-14T00:00:00-05:00, 14-Jul-2026 06:00",
        "2026-07-14, 14-Jul-2026",
        "2026, 2026"
    })
    void writesTheTimeOfDayOnTheClockOfTheUnitedKingdom(String given, String written) {
        assertThat(ReadableDate.withTime(time(given))).isEqualTo(written);
    }

    @Test
    void writesWhenSomethingWas() {
        assertThat(ReadableDate.of(When.at(time("2019-05")))).isEqualTo("May-2019");
        assertThat(ReadableDate.of(When.between(time("2019"), time("2020-01-02"))))
                .isEqualTo("2019 to 02-Jan-2020");
        assertThat(ReadableDate.of(When.between(time("2019"), null))).isEqualTo("from 2019");
        assertThat(ReadableDate.of(When.between(null, time("2019")))).isEqualTo("until 2019");
        assertThat(ReadableDate.of(When.between(null, null))).isEmpty();
        assertThat(ReadableDate.of(When.inWords("in childhood"))).isEqualTo("in childhood");
        assertThat(ReadableDate.of(new When(time("1998"), null, null, "aged 12")))
                .isEqualTo("1998 (aged 12)");
    }

    @Test
    void writesAPeriodWithinADayAsOneDate() {
        When within =
                When.between(time("2026-08-11T10:20:00+01:00"), time("2026-08-11T10:40:00+01:00"));
        When overnight =
                When.between(time("2026-08-11T23:20:00+01:00"), time("2026-08-12T10:40:00+01:00"));
        When same = When.between(time("2026-08-11"), time("2026-08-11"));

        assertThat(ReadableDate.of(within)).isEqualTo("11-Aug-2026");
        assertThat(ReadableDate.withTime(within)).isEqualTo("11-Aug-2026 10:20 to 10:40");
        assertThat(ReadableDate.withTime(overnight))
                .isEqualTo("11-Aug-2026 23:20 to 12-Aug-2026 10:40");
        assertThat(ReadableDate.withTime(same)).isEqualTo("11-Aug-2026");
    }

    @Test
    void writesMomentsOfTheSystemInUtcOrOnTheClockOfTheUnitedKingdom() {
        assertThat(ReadableDate.ofMomentInUk(Instant.parse("2026-07-14T23:30:59.999Z")))
                .isEqualTo("15-Jul-2026 00:30");
        assertThat(ReadableDate.ofMomentInUk(Instant.parse("2026-01-14T09:30:00Z")))
                .isEqualTo("14-Jan-2026 09:30");
        assertThat(ReadableDate.ofMoment(Instant.parse("2026-07-14T09:30:59.999Z")))
                .isEqualTo("14-Jul-2026 09:30 UTC");
        assertThat(ReadableDate.of(LocalDate.of(2024, 2, 29))).isEqualTo("29-Feb-2024");
    }

    @Test
    void saysAMomentToTheMillisecondOnlyWhereItHasThem() {
        assertThat(ReadableDate.ofMomentExactly(Instant.parse("2026-07-14T09:30:00Z")))
                .isEqualTo("14-Jul-2026 10:30 UK time");
        assertThat(ReadableDate.ofMomentExactly(Instant.parse("2026-01-14T09:30:05.250Z")))
                .isEqualTo("14-Jan-2026 09:30:05.250 UK time");
    }

    @Test
    void keepsTextThatIsNoMoment() {
        assertThat(ReadableDate.ofMomentInUk("soon")).isEqualTo("soon");
        assertThat(ReadableDate.ofMomentExactly("soon")).isEqualTo("soon");
        assertThat(ReadableDate.ofMomentInUk("2026-07-14T09:30:00Z"))
                .isEqualTo("14-Jul-2026 10:30");
        assertThat(ReadableDate.timeOfDay("2026-07-14T09:30:00Z")).isEqualTo("10:30");
        assertThat(ReadableDate.timeOfDay("2026-07-14")).isEmpty();
        assertThat(ReadableDate.day("2026-07-14T23:30:00Z")).hasValue(LocalDate.of(2026, 7, 15));
        assertThat(ReadableDate.day("2026-07")).isEmpty();
    }

    private static ClinicalTime time(String text) {
        return new ClinicalTime(text);
    }
}
