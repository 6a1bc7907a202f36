package org.carerecord.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.When;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.publish.EventIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateShiftTest {

    private static final Instant ASSERTED = Instant.parse("2019-05-03T10:15:30.123Z");

    @ParameterizedTest
    @CsvSource({
        "2019-05-03,1,2019-05-04",
        "2020-02-28,1,2020-02-29",
        "2019-02-28,1,2019-03-01",
        "2020-02-29,365,2021-02-28",
        "2020-02-29,366,2021-03-01",
        "2020-03-01,-1,2020-02-29",
        "2019-12-31,1,2020-01-01",
        "2019-05,30,2019-05",
        "2019-05,31,2019-06",
        "2020-02,366,2021-02",
        "2019,364,2019",
        "2019,365,2020",
        "2019,-1,2018",
        "2020-02-28T23:59:59.120+05:30,1,2020-02-29T23:59:59.120+05:30",
        "2019-05-03T10:15:00Z,0,2019-05-03T10:15:00Z"
    })
    void movesATimeAsPreciselyAsItWasGiven(String given, long days, String moved) {
        assertThat(new TimeShift(days).of(new ClinicalTime(given)))
                .isEqualTo(new ClinicalTime(moved));
    }

    @Test
    void movesEveryTimeOfAnEventAndNothingElse() {
        ClinicalEvent moved = new DateShift(10).apply(event(ASSERTED.toEpochMilli()));

        assertThat(moved.assertedAt()).isEqualTo(Instant.parse("2019-05-13T10:15:30.123Z"));
        assertThat(moved.version())
                .isEqualTo(Instant.parse("2019-05-13T10:15:30.123Z").toEpochMilli());
        Condition body = (Condition) moved.body();
        assertThat(body.onset())
                .isEqualTo(
                        new When(
                                null,
                                new ClinicalTime("2019-01-11"),
                                new ClinicalTime("2019-03-10"),
                                "in spring"));
        assertThat(body.abatement()).isNull();
        assertThat(body.recorded()).isEqualTo(new ClinicalTime("2019"));
        assertThat(body.code()).isEqualTo(Concept.ofText("Hay fever"));
        assertThat(moved.entryId()).isEqualTo("Condition/1");
    }

    @Test
    void givesTheMovedContentAnIdOfItsOwn() {
        EventIds ids = new EventIds();
        ClinicalEvent event = ids.identify(event(1_000));

        ClinicalEvent moved = new DateShift(10).apply(event);

        assertThat(moved.eventId()).isNotEqualTo(event.eventId());
        assertThat(moved).isEqualTo(ids.identify(moved));
        assertThat(new DateShift(0).apply(event)).isEqualTo(event);
    }

    @Test
    void leavesTheVersionOfASourceThatHasNone() {
        assertThat(new DateShift(10).apply(event(0)).version()).isZero();
    }

    private static ClinicalEvent event(long version) {
        return new ClinicalEvent(
                "e",
                new OdsCode("RJ1"),
                new NhsNumber(9_434_765_919L),
                "problems",
                "Condition/1",
                version,
                ASSERTED,
                Status.RECORDED,
                "N",
                List.of(),
                null,
                null,
                new Condition(
                        Concept.ofText("Hay fever"),
                        "active",
                        null,
                        List.of(),
                        null,
                        new When(
                                null,
                                new ClinicalTime("2019-01-01"),
                                new ClinicalTime("2019-02-28"),
                                "in spring"),
                        null,
                        new ClinicalTime("2019"),
                        List.of()));
    }
}
