package org.carerecord.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClinicalTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2019,                          2019-01-01T00:00:00Z,     2020-01-01T00:00:00Z",
        "9999,                          9999-01-01T00:00:00Z,     +10000-01-01T00:00:00Z",
        "2019-05,                       2019-05-01T00:00:00Z,     2019-06-01T00:00:00Z",
        "2019-12,                       2019-12-01T00:00:00Z,     2020-01-01T00:00:00Z",
        "2020-02,                       2020-02-01T00:00:00Z,     2020-03-01T00:00:00Z",
        "2019-05-03,                    2019-05-03T00:00:00Z,     2019-05-04T00:00:00Z",
        "2020-02-29,                    2020-02-29T00:00:00Z,     2020-03-01T00:00:00Z",
        "2019-12-31,                    2019-12-31T00:00:00Z,     2020-01-01T00:00:00Z",
        "2019-05-03T10:15:00Z,          2019-05-03T10:15:00Z,     2019-05-03T10:15:01Z",
        "2019-05-03T10:15:00+01:00,     2019-05-03T09:15:00Z,     2019-05-03T09:15:01Z",
        "2019-01-01T00:30:00+14:00,     2018-12-31T10:30:00Z,     2018-12-31T10:30:01Z",
        "2019-05-03T23:59:59-05:00,     2019-05-04T04:59:59Z,     2019-05-04T05:00:00Z",
        "2019-05-03T10:15:00.123+01:00, 2019-05-03T09:15:00.123Z, 2019-05-03T09:15:01.123Z"
    })
    void spansEverythingTheValueCanMean(String text, Instant start, Instant endExclusive) {
        var time = new ClinicalTime(text);

        assertThat(time.text()).isEqualTo(text);
        assertThat(time.start()).isEqualTo(start);
        assertThat(time.endExclusive()).isEqualTo(endExclusive);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "19",
                "019",
                "20190503",
                "2019-5-3",
                "2019-00",
                "2019-13",
                "2019-02-29",
                "2100-02-29",
                "2019-02-30",
                "2019-05-00",
                "2019-05-03 ",
                " 2019-05-03",
                "2019-05-03T",
                "2019-05-03T10",
                "2019-05-03T10:15:00",
                "2019-05-03 10:15:00Z",
                "2019-05-03T25:00:00Z",
                "2019-05-03T24:00:00Z",
                "2019-05-03T10:15:00+19:00",
                "2019-02-29T10:15:00Z",
                "03/05/2019",
                "yesterday",
                "٢٠١٩",
                "-2019",
                "+12019-05-03T10:15:00Z"
            })
    void refusesWhatIsNoDateOfTheseForms(String text) {
        assertThat(ClinicalTime.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClinicalTime(text))
                .withMessage(ClinicalTime.RULE);
    }

    /** Beyond a long of milliseconds a moment cannot be sorted: one would stop the fold. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "-0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z"
            })
    void refusesYearsThatAreNotOfFourDigits(String text) {
        assertThat(ClinicalTime.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0001-01", "9999-12-31", "9999-12-31T23:59:59-18:00"})
    void everyMomentItAcceptsFitsALongOfMilliseconds(String text) {
        var time = new ClinicalTime(text);

        assertThat(time.start().toEpochMilli()).isLessThan(time.endExclusive().toEpochMilli());
    }

    @Test
    void saysNothingOfTheValueItRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClinicalTime("born in secret"))
                .withMessageNotContaining("secret");
    }

    /**
     * The common forms are read by hand: what java.time says of them, and of damage, still holds.
     */
    @Test
    void readsAndRefusesWhatTheIsoFormatDoes() {
        var random = new Random(20_261_122);
        String letters = "0123456789-+:TZ. ";
        for (int i = 0; i < 200_000; i++) {
            var text =
                    new StringBuilder(
                            i % 2 == 0 ? "2019-05-03T10:15:00+01:00" : "2024-02-29T23:59:59Z");
            for (int damage = random.nextInt(3); damage > 0; damage--) {
                text.setCharAt(
                        random.nextInt(text.length()),
                        letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(ClinicalTime.parse(text.toString()).map(ClinicalTime::start))
                    .as("%s", text)
                    .isEqualTo(iso(text.toString()));
        }
    }

    private static Optional<Instant> iso(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.+")
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
