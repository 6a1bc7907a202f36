package org.carerecord.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.carerecord.feed.FeedName;
import org.carerecord.record.Moment;
import org.junit.jupiter.api.Test;

/** One feed with a cadence of an hour, heard first at nine, last at noon. */
class FeedJudgementTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final FeedName FEED = new FeedName("gp-north");
    private static final Instant NINE = Instant.parse("2026-07-14T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    private static final FeedRegister REGISTER =
            Registered.register(Registered.expected("gp-north", HOUR));
    private static final FeedTraffic TRAFFIC = FeedTraffic.of(7, NINE, NOON);

    @Test
    void hasHeardAFeedUntilItsCadenceIsOver() {
        FeedStatus status = now(NOON.plus(HOUR), NOON.plus(HOUR));

        assertThat(status.silence()).isEqualTo(Silence.HEARD);
        assertThat(status.lastHeard()).isEqualTo(new LastHeard.At(NOON));
        assertThat(status.events()).hasValue(7);
        assertThat(status.silentSince()).isEmpty();
    }

    @Test
    void callsAFeedSilentFromTheEndOfItsCadence() {
        Instant later = NOON.plus(HOUR).plusMillis(1);

        FeedStatus status = now(later, later);

        assertThat(status.silence()).isEqualTo(Silence.SILENT);
        assertThat(status.silentSince()).hasValue(NOON.plus(HOUR));
    }

    @Test
    void callsAFeedSilentThatWasNeverHeard() {
        var look = new FeedLook(NOON, Map.of());

        FeedStatus status = status(REGISTER, Optional.of(look), Moment.now(NOON), Map.of());

        assertThat(status.silence()).isEqualTo(Silence.SILENT);
        assertThat(status.lastHeard()).isEqualTo(new LastHeard.Never());
        assertThat(status.silentSince()).isEmpty();
        assertThat(status.events()).hasValue(0);
    }

    @Test
    void neverCallsAFeedSilentOfWhichNothingIsExpected() {
        FeedRegister register = Registered.register(Registered.feed("gp-north"));
        var look = new FeedLook(NOON, Map.of(FEED, TRAFFIC));
        Moment muchLater = Moment.now(NOON.plus(Duration.ofDays(400)));

        assertThat(status(register, Optional.of(look), muchLater, Map.of()).silence())
                .isEqualTo(Silence.NOT_EXPECTED);
        assertThat(status(FeedRegister.EMPTY, Optional.of(look), muchLater, Map.of()).silence())
                .isEqualTo(Silence.NOT_EXPECTED);
    }

    @Test
    void doesNotCallAFeedSilentByALookThatIsTooOld() {
        Instant seen = NOON.plus(HOUR).plusSeconds(1);

        assertThat(now(seen, seen.plus(FRESH)).silence()).isEqualTo(Silence.SILENT);
        FeedStatus old = now(seen, seen.plus(FRESH).plusMillis(1));
        assertThat(old.silence()).isEqualTo(Silence.UNKNOWN);
        assertThat(old.lastHeard()).isEqualTo(new LastHeard.At(NOON));
        assertThat(old.events()).hasValue(7);
    }

    @Test
    void hasHeardAFeedByAnOldLookThatSawItWithinItsCadence() {
        assertThat(now(NOON, NOON.plus(HOUR)).silence()).isEqualTo(Silence.HEARD);
    }

    @Test
    void doesNotKnowBeforeTheFirstLook() {
        FeedStatus status = status(REGISTER, Optional.empty(), Moment.now(NOON), Map.of());

        assertThat(status.silence()).isEqualTo(Silence.UNKNOWN);
        assertThat(status.lastHeard()).isEqualTo(new LastHeard.Unknown());
        assertThat(status.events()).isEqualTo(OptionalLong.empty());
        assertThat(judgement(REGISTER, Optional.empty(), Moment.asOf(NOON)).openQuestions())
                .isEmpty();
    }

    @Test
    void takesAnEventStampedAheadOfThisClockAsHeard() {
        assertThat(now(NOON.minusSeconds(1), NOON.minusSeconds(1)).silence())
                .isEqualTo(Silence.HEARD);
    }

    @Test
    void tellsThePastFromTheLookWhereTheFeedHadNotYetSpokenOrHadSpokenLast() {
        assertThat(past(NINE.minusMillis(1)).silence()).isEqualTo(Silence.SILENT);
        assertThat(past(NINE.minusMillis(1)).lastHeard()).isEqualTo(new LastHeard.Never());
        assertThat(past(NOON).silence()).isEqualTo(Silence.HEARD);
        assertThat(past(NOON.plus(HOUR)).silence()).isEqualTo(Silence.HEARD);
        assertThat(past(NOON.plus(HOUR).plusMillis(1)).silence()).isEqualTo(Silence.SILENT);
        assertThat(past(NOON).events()).isEmpty();
    }

    @Test
    void asksTheLogOnlyBetweenTheFirstAndTheLastEvent() {
        assertThat(open(NINE.minusMillis(1))).isEmpty();
        assertThat(open(NINE)).containsEntry(FEED, new FeedWindow(NINE.minus(HOUR), NINE));
        assertThat(open(NOON.minusMillis(1))).containsKey(FEED);
        assertThat(open(NOON)).isEmpty();
    }

    @Test
    void doesNotAskTheLogOfAFeedWithoutACadence() {
        FeedRegister register = Registered.register(Registered.feed("gp-north"));
        var look = new FeedLook(NOON, Map.of(FEED, TRAFFIC));

        assertThat(
                        judgement(register, Optional.of(look), Moment.asOf(NINE.plus(HOUR)))
                                .openQuestions())
                .isEmpty();
    }

    @Test
    void believesTheLogsAnswerOfThePast() {
        Instant eleven = NINE.plus(HOUR).plus(HOUR);

        assertThat(past(eleven, Map.of(FEED, true)).silence()).isEqualTo(Silence.HEARD);
        FeedStatus silent = past(eleven, Map.of(FEED, false));
        assertThat(silent.silence()).isEqualTo(Silence.SILENT);
        assertThat(silent.lastHeard()).isEqualTo(new LastHeard.Before(eleven.minus(HOUR)));
        assertThat(silent.silentSince()).isEmpty();
        assertThat(past(eleven, Map.of()).silence()).isEqualTo(Silence.UNKNOWN);
    }

    @Test
    void tellsEveryFeedOfTheRegisterAndOfTheLogByName() {
        var look = new FeedLook(NOON, Map.of(new FeedName("a"), FeedTraffic.NONE));

        FeedReport report =
                judgement(REGISTER, Optional.of(look), Moment.now(NOON)).report(Map.of());

        assertThat(report.feeds())
                .extracting(FeedStatus::feed)
                .containsExactly(new FeedName("a"), FEED);
        assertThat(report.upToDateAt()).hasValue(NOON);
        assertThat(report.complete()).isTrue();
    }

    private static FeedStatus now(Instant seen, Instant now) {
        var look = new FeedLook(seen, Map.of(FEED, TRAFFIC));
        return status(REGISTER, Optional.of(look), Moment.now(now), Map.of());
    }

    private static FeedStatus past(Instant moment) {
        return past(moment, Map.of());
    }

    private static FeedStatus past(Instant moment, Map<FeedName, Boolean> heard) {
        return status(REGISTER, seenLater(), Moment.asOf(moment), heard);
    }

    private static Map<FeedName, FeedWindow> open(Instant moment) {
        return judgement(REGISTER, seenLater(), Moment.asOf(moment)).openQuestions();
    }

    private static Optional<FeedLook> seenLater() {
        return Optional.of(new FeedLook(NOON.plus(Duration.ofDays(1)), Map.of(FEED, TRAFFIC)));
    }

    private static FeedStatus status(
            FeedRegister register,
            Optional<FeedLook> look,
            Moment moment,
            Map<FeedName, Boolean> heard) {
        return judgement(register, look, moment).report(heard).feeds().getFirst();
    }

    private static FeedJudgement judgement(
            FeedRegister register, Optional<FeedLook> look, Moment moment) {
        return new FeedJudgement(register, look, moment, FRESH);
    }
}
