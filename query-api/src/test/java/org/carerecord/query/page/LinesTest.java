package org.carerecord.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.query.words.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    private final Lines lines =
            new Lines(
                    Links.of(SampleSummary.PATIENT),
                    Wording.ofPages(FeedRegister.EMPTY),
                    new Encounters(Map.of()));

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T00:00:00Z, 01-Oct-2026",
        "2026-01-01T00:00:00Z, 01-Jan-2026",
        "2026-10-01T00:00:00.001Z, 01-Oct-2026 01:00",
        "2026-09-30T23:00:00Z, 01-Oct-2026 00:00",
        "2026-10-01T09:30:00Z, 01-Oct-2026 10:30"
    })
    void tellsNoTimeOfDayThatNoSourceGave(Instant asserted, String words) {
        assertThat(lines.asserted(asserted)).isEqualTo(words);
    }

    @Test
    void saysWhereNobodyToldWhen() {
        assertThat(lines.asserted(null)).isEqualTo("The source does not say when");
    }
}
