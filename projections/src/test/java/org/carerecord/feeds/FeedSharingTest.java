package org.carerecord.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.record.Heading;
import org.carerecord.record.Moment;
import org.carerecord.record.Sharing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedSharingTest {

    private static final Instant NOW = Instant.parse("2026-07-14T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final FeedTraffic RECENT =
            FeedTraffic.of(3, NOW.minus(HOUR), NOW.minusSeconds(60));
    private static final FeedRegister PROBLEMS_ONLY =
            Registered.register(Registered.sharing(Registered.feed("gp-north"), Section.PROBLEMS));

    @ParameterizedTest
    @EnumSource(Heading.class)
    void mayShareEverythingWhereNoFeedIsKnown(Heading heading) {
        assertThat(sharing(FeedRegister.EMPTY, Map.of()).isShared(heading)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Heading.class)
    void sharesWhatTheSectionsOfTheOnlyFeedFillAndNothingElse(Heading heading) {
        var filled = EnumSet.of(Heading.PROBLEMS, Heading.PAST_PROBLEMS, Heading.OTHER);

        assertThat(sharing(PROBLEMS_ONLY, Map.of()).isShared(heading))
                .isEqualTo(filled.contains(heading));
    }

    @Test
    void mayShareEverythingWhereAFeedIsRegisteredWithoutSections() {
        FeedRegister register =
                Registered.register(
                        Registered.sharing(Registered.feed("gp-north"), Section.PROBLEMS),
                        Registered.feed("ooh-east"));

        assertThat(sharing(register, Map.of()).isShared(Heading.ALERTS)).isTrue();
    }

    @Test
    void mayShareEverythingOnceAFeedSpeaksThatIsNotRegistered() {
        var stranger = new FeedName("stranger");

        assertThat(
                        sharing(PROBLEMS_ONLY, Map.of(stranger, FeedTraffic.NONE))
                                .isShared(Heading.ALERTS))
                .isFalse();
        assertThat(sharing(PROBLEMS_ONLY, Map.of(stranger, RECENT)).isShared(Heading.ALERTS))
                .isTrue();
    }

    @Test
    void didNotYetShareWhatAFeedSharesThatSpokeLaterOnly() {
        var look = new FeedLook(NOW, Map.of(new FeedName("stranger"), RECENT));

        assertThat(at(PROBLEMS_ONLY, look, Moment.asOf(NOW.minus(HOUR))).isShared(Heading.ALERTS))
                .isTrue();
        assertThat(
                        at(PROBLEMS_ONLY, look, Moment.asOf(NOW.minus(HOUR).minusMillis(1)))
                                .isShared(Heading.ALERTS))
                .isFalse();
    }

    @Test
    void mayShareEverythingWhereTheLogHasNotToldOfAllFeeds() {
        var old = new FeedLook(NOW.minus(HOUR), Map.of());
        FeedReport unseen = judge(PROBLEMS_ONLY, Optional.empty(), Moment.now(NOW));

        assertThat(at(PROBLEMS_ONLY, old, Moment.now(NOW)).isShared(Heading.ALERTS)).isTrue();
        assertThat(unseen.sharing().isShared(Heading.ALERTS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void everySectionOfThePersonFillsAHeadingOfItsOwn(Section section) {
        boolean fills =
                Arrays.stream(Heading.values())
                        .filter(heading -> heading != Heading.OTHER)
                        .anyMatch(heading -> HeadingSections.filling(heading).contains(section));

        assertThat(fills).isEqualTo(section != Section.DEMOGRAPHICS && section != Section.IDENTITY);
    }

    @ParameterizedTest
    @CsvSource({
        "ENCOUNTERS,ENCOUNTERS,true",
        "ENCOUNTERS,APPOINTMENTS,true",
        "APPOINTMENTS,APPOINTMENTS,true",
        "APPOINTMENTS,ENCOUNTERS,false",
        "CARE_PLANS,PLAN_OF_CARE,true",
        "ALERTS,ADVANCE_DIRECTIVES,false"
    })
    void fillsHeadingsAsTheRecordPlacesEntries(Section section, Heading heading, boolean fills) {
        assertThat(Registered.sharing(Registered.feed("a"), section).mayShare(heading))
                .isEqualTo(fills);
    }

    @Test
    void namesTheSilentFeedsThatMayShareASection() {
        FeedRegister register =
                Registered.register(
                        Registered.expected("any", HOUR),
                        Registered.sharing(
                                Registered.expected("allergies", HOUR), Section.ALLERGIES),
                        Registered.sharing(Registered.expected("problems", HOUR), Section.PROBLEMS),
                        Registered.expected("heard", HOUR),
                        Registered.feed("unexpected"));
        Sharing sharing = sharing(register, Map.of(new FeedName("heard"), RECENT));

        assertThat(sharing.silent(Heading.ALLERGIES))
                .containsExactly(new FeedName("allergies"), new FeedName("any"));
        assertThat(sharing.silent(Heading.DEVICES)).containsExactly(new FeedName("any"));
    }

    @Test
    void namesAFeedOfWhichItCannotTellAndSaysSo() {
        FeedRegister register = Registered.register(Registered.expected("gp-north", HOUR));
        FeedReport unseen = judge(register, Optional.empty(), Moment.now(NOW));
        FeedReport silent =
                judge(register, Optional.of(new FeedLook(NOW, Map.of())), Moment.now(NOW));

        assertThat(unseen.sharing().silent(Heading.ALERTS))
                .containsExactly(new FeedName("gp-north"));
        assertThat(unseen.silent()).extracting(SilentFeed::certain).containsExactly(false);
        assertThat(silent.silent()).extracting(SilentFeed::certain).containsExactly(true);
    }

    private static Sharing sharing(FeedRegister register, Map<FeedName, FeedTraffic> traffic) {
        return at(register, new FeedLook(NOW, traffic), Moment.now(NOW));
    }

    private static Sharing at(FeedRegister register, FeedLook look, Moment moment) {
        return judge(register, Optional.of(look), moment).sharing();
    }

    private static FeedReport judge(FeedRegister register, Optional<FeedLook> look, Moment moment) {
        return new FeedJudgement(register, look, moment, Duration.ofSeconds(15)).report(Map.of());
    }
}
