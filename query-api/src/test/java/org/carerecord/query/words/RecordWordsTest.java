package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedKind;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.feeds.LastHeard;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.identity.OdsCode;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.record.Absence;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordWordsTest {

    private static final Instant MOMENT = Instant.parse("2026-07-14T09:30:00Z");
    private static final Moment NOW = Moment.now(Instant.parse("2026-08-01T08:00:00Z"));
    private static final Moment THEN = Moment.asOf(NOW.at());
    private static final FeedName GP = new FeedName("gp-north");
    private static final Summary SUMMARY = SampleSummary.everyKind();
    private static final Summary NOTHING =
            new Summary(
                    SampleSummary.PATIENT, Optional.empty(), List.of(), List.of(), List.of(), 0);

    @Test
    void saysThatARecordIsOfThePast() {
        assertThat(RecordWords.past(Moment.asOf(MOMENT)))
                .contains(
                        "The record as of 14-Jul-2026 09:30 UTC: what was held then, not what is"
                                + " known now.");
        assertThat(RecordWords.past(Moment.now(MOMENT))).isEmpty();
    }

    @Test
    void saysWhyThePersonIsNotKnown() {
        assertThat(RecordWords.personAbsence(SUMMARY)).isEmpty();
        assertThat(RecordWords.personAbsence(NOTHING)).contains(Absence.NONE_RECORDED.words());
        assertThat(RecordWords.personAbsence(quarantined(1))).contains(Absence.QUARANTINED.words());
    }

    @Test
    void countsTheRecordsThatCouldNotBeRead() {
        assertThat(RecordWords.quarantined(quarantined(0))).isEmpty();
        assertThat(RecordWords.quarantined(quarantined(1)))
                .contains(
                        "1 record about this person could not be read; what is missing may be"
                                + " among them.");
        assertThat(RecordWords.quarantined(quarantined(2)).orElseThrow())
                .startsWith("2 records about this person");
    }

    @Test
    void saysUnderWhichOtherNumbersThereIsMore() {
        assertThat(
                        SUMMARY.linked().stream()
                                .map(number -> RecordWords.linked(number, Wording.OF_DOCUMENTS)))
                .containsExactly(
                        "Includes what came under NHS No. 999 000 0026: a superseded number,"
                                + " linked since 01-Jul-2026 12:00 UTC.");
    }

    @Test
    void saysWhenEachFeedLastChangedTheRecord() {
        assertThat(RecordWords.lastChanges(SUMMARY))
                .containsExactly(
                        "Last change from acute-trust: 01-Jul-2026 12:00 UTC",
                        "Last change from gp-north: 10-Jul-2026 08:15 UTC",
                        "Last change from acute-trust under NHS No. 999 000 0026: 01-Jul-2026"
                                + " 12:00 UTC");
        assertThat(RecordWords.lastChanges(NOTHING)).isEmpty();
    }

    @Test
    void saysWhichOtherProvidersSayTheSame() {
        Item shared =
                SUMMARY.sections().stream()
                        .flatMap(section -> section.items().stream())
                        .filter(item -> !item.others().isEmpty())
                        .findFirst()
                        .orElseThrow();

        assertThat(ItemWords.others(shared, SampleSummary.PATIENT))
                .containsExactly(
                        "Also from RJ1, feed acute-trust, recorded under NHS No. 999 000 0026, in"
                                + " conflict with itself.",
                        "The same medicine.",
                        "They differ in: dose, when to be taken.");
        assertThat(
                        ItemWords.others(
                                Item.alone(shared.entry(), shared.why()), SampleSummary.PATIENT))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Absence.class)
    void saysWhyASectionIsEmpty(Absence absence) {
        var section =
                new SummarySection(
                        Heading.ALLERGIES, List.of(), false, false, Optional.of(absence));

        assertThat(SectionWords.lead(section)).containsExactly(absence.words());
    }

    @Test
    void saysThatASectionIsDisputedAndThatMoreExists() {
        SummarySection results = section(Heading.RESULTS);

        assertThat(SectionWords.lead(results))
                .containsExactly(SectionWords.DISPUTED, "More exists at the source.");
        assertThat(SectionWords.lead(section(Heading.PROCEDURES))).isEmpty();
    }

    @Test
    void namesSilentFeedsAndSinceWhen() {
        assertThat(silent(new LastHeard.At(MOMENT)))
                .isEqualTo(
                        "North practice (gp-north) has not been heard from since 14-Jul-2026 09:30"
                                + " UTC, which is longer than expected.");
        assertThat(silent(new LastHeard.Before(MOMENT)))
                .isEqualTo(
                        "North practice (gp-north) has not been heard from since before"
                                + " 14-Jul-2026 09:30 UTC, which is longer than expected.");
        assertThat(silent(new LastHeard.Never()))
                .isEqualTo("North practice (gp-north) has never been heard from.");
        assertThat(silent(new LastHeard.Unknown()))
                .isEqualTo(
                        "North practice (gp-north) has not been heard from for longer than"
                                + " expected.");
        assertThat(
                        FeedWords.silent(
                                new SilentFeed(feed(), new LastHeard.Unknown(), false),
                                NOW,
                                Wording.OF_DOCUMENTS))
                .isEqualTo(
                        "Whether North practice (gp-north) has been heard from as often as"
                                + " expected is not known; what it said of late may be missing"
                                + " here.");
    }

    @Test
    void saysOfAPastMomentWhatWasSoByThen() {
        assertThat(wasSilent(new LastHeard.At(MOMENT)))
                .isEqualTo(
                        "North practice (gp-north) had not been heard from by 01-Aug-2026 08:00"
                                + " UTC since 14-Jul-2026 09:30 UTC, which was longer than"
                                + " expected.");
        assertThat(wasSilent(new LastHeard.Before(MOMENT)))
                .isEqualTo(
                        "North practice (gp-north) had not been heard from by 01-Aug-2026 08:00"
                                + " UTC since before 14-Jul-2026 09:30 UTC, which was longer than"
                                + " expected.");
        assertThat(wasSilent(new LastHeard.Never()))
                .isEqualTo(
                        "North practice (gp-north) had not been heard from by 01-Aug-2026 08:00"
                                + " UTC.");
        assertThat(wasSilent(new LastHeard.Unknown()))
                .isEqualTo(
                        "North practice (gp-north) had not been heard from by 01-Aug-2026 08:00"
                                + " UTC for longer than expected.");
        assertThat(
                        FeedWords.silent(
                                new SilentFeed(feed(), new LastHeard.Unknown(), false),
                                THEN,
                                Wording.OF_DOCUMENTS))
                .isEqualTo(
                        "Whether North practice (gp-north) had been heard from as often as"
                                + " expected by 01-Aug-2026 08:00 UTC is not known; what it had"
                                + " said shortly before may be missing here.");
    }

    @Test
    void tellsMomentsOfPagesOnTheClockOfTheUnitedKingdom() {
        var silent = new SilentFeed(feed(), new LastHeard.At(MOMENT), true);

        assertThat(FeedWords.silent(silent, NOW, Wording.ofPages(FeedRegister.EMPTY)))
                .contains("since 14-Jul-2026 10:30, which");
    }

    private static String silent(LastHeard lastHeard) {
        return FeedWords.silent(new SilentFeed(feed(), lastHeard, true), NOW, Wording.OF_DOCUMENTS);
    }

    private static String wasSilent(LastHeard lastHeard) {
        return FeedWords.silent(
                new SilentFeed(feed(), lastHeard, true), THEN, Wording.OF_DOCUMENTS);
    }

    private static RegisteredFeed feed() {
        return new RegisteredFeed(
                GP,
                new OdsCode("Y06601"),
                "North practice",
                FeedKind.GP,
                Optional.empty(),
                Optional.of(Duration.ofDays(1)));
    }

    private static SummarySection section(Heading heading) {
        return SUMMARY.sections().stream()
                .filter(section -> section.heading() == heading)
                .findFirst()
                .orElseThrow();
    }

    private static Summary quarantined(int count) {
        return new Summary(
                SampleSummary.PATIENT, Optional.empty(), List.of(), List.of(), List.of(), count);
    }
}
