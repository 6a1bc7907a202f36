package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Demographics;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.record.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BannerWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 14);

    @ParameterizedTest
    @CsvSource({
        "2026-07-14, 2026-07-14, 0d",
        "2026-06-17, 2026-07-14, 27d",
        "2026-06-16, 2026-07-14, 4w 0d",
        "2025-07-15, 2026-07-14, 52w 0d",
        "2025-07-14, 2026-07-14, 12m 0d",
        "2024-07-15, 2026-07-14, 23m 29d",
        "2024-07-14, 2026-07-14, 2y 0m",
        "2008-07-15, 2026-07-14, 17y 11m",
        "2008-07-14, 2026-07-14, 18y",
        "1945-07-14, 2026-07-13, 80y",
        "1945-07-14, 2026-07-14, 81y",
        "2004-02-29, 2026-02-28, 21y",
        "2004-02-29, 2026-03-01, 22y",
        "2024-02-29, 2025-02-28, 52w 1d",
        "2024-02-29, 2025-03-01, 12m 1d"
    })
    void countsAgesAsTheBannerDoes(LocalDate born, LocalDate day, String age) {
        assertThat(Age.at(born, day)).isEqualTo(age);
    }

    @Test
    void writesTheBannerOfASummary() {
        Moment moment = Moment.now(Instant.parse("2026-07-13T22:59:59Z"));

        assertThat(BannerWords.of(SampleSummary.everyKind(), moment))
                .isEqualTo(
                        new BannerWords(
                                "SMITH, John Paul (Mr)",
                                "14-Jul-1945 (80y)",
                                Optional.empty(),
                                "Male",
                                "999 000 0018",
                                Optional.of(
                                        "Flat 2, 14 Mill Lane, Leeds, West Yorkshire, LS1 1AA,"
                                                + " GB"),
                                Optional.of("Y06601")));
    }

    @Test
    void countsAgesByTheDayOfTheUnitedKingdom() {
        Moment midnight = Moment.now(Instant.parse("2026-07-13T23:00:00Z"));

        assertThat(BannerWords.of(SampleSummary.everyKind(), midnight).born())
                .isEqualTo("14-Jul-1945 (81y)");
    }

    @Test
    void saysWhatIsNotKnown() {
        assertThat(BannerWords.of(SampleSummary.PATIENT, Optional.empty(), DAY))
                .isEqualTo(
                        new BannerWords(
                                "Name not known",
                                "Not known",
                                Optional.empty(),
                                "Not known",
                                "999 000 0018",
                                Optional.empty(),
                                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "1945-07-14, 2020-01-02, 14-Jul-1945, 02-Jan-2020 (aged 74y)",
        "1945-07-14, 2020-01-02T23:10:00Z, 14-Jul-1945, 02-Jan-2020 (aged 74y)",
        "1945-07-14, 2020-01, 14-Jul-1945, Jan-2020",
        "1945, 2020-01-02, 1945, 02-Jan-2020",
        "1945-07-14, 1945-07-13, 14-Jul-1945, 13-Jul-1945",
        "1945-07-14, , 14-Jul-1945, When is not known"
    })
    void countsNoAgeOnceThePersonHasDied(
            String born, @Nullable String died, String bornWords, String diedWords) {
        BannerWords words = BannerWords.of(SampleSummary.PATIENT, person(born, true, died), DAY);

        assertThat(words.born()).isEqualTo(bornWords);
        assertThat(words.died()).contains(diedWords);
    }

    @ParameterizedTest
    @CsvSource({"1945-07, Jul-1945", "1945, 1945", "2026-07-15, 15-Jul-2026"})
    void countsNoAgeWithoutADayOfBirthThatHasBeen(String born, String words) {
        assertThat(BannerWords.of(SampleSummary.PATIENT, person(born, false, null), DAY).born())
                .isEqualTo(words);
    }

    @Test
    void aDateOfDeathAloneSaysThatThePersonHasDied() {
        BannerWords words =
                BannerWords.of(SampleSummary.PATIENT, person("1945-07-14", null, "2020"), DAY);

        assertThat(words.born()).isEqualTo("14-Jul-1945");
        assertThat(words.died()).contains("2020");
    }

    private static Demographics person(
            String born, @Nullable Boolean deceased, @Nullable String died) {
        return new Demographics(
                List.of(),
                new ClinicalTime(born),
                null,
                deceased,
                died == null ? null : new ClinicalTime(died),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
