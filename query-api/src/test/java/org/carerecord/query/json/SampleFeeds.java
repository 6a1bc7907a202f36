package org.carerecord.query.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedJudgement;
import org.carerecord.feeds.FeedKind;
import org.carerecord.feeds.FeedLook;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedTraffic;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Moment;

/** Made-up feeds, one for each way to stand. */
public final class SampleFeeds {

    private static final Instant LOOK = Instant.parse("2026-07-14T09:29:59Z");
    private static final Duration DAY = Duration.ofHours(24);

    /** Who they are: {@code gp-north} of the sample is not among them. */
    public static final FeedRegister REGISTER =
            new FeedRegister(
                    List.of(
                            feed("gp-heard", FeedKind.GP, Optional.of(DAY)),
                            feed("hospital-silent", FeedKind.HOSPITAL, Optional.of(DAY)),
                            feed("never", FeedKind.MENTAL_HEALTH, Optional.of(DAY)),
                            new RegisteredFeed(
                                    new FeedName("social"),
                                    new OdsCode("E09000001"),
                                    "Made-up Council",
                                    FeedKind.SOCIAL_CARE,
                                    Optional.of(Set.of(Section.SOCIAL_CARE, Section.ALERTS)),
                                    Optional.empty())));

    private SampleFeeds() {}

    /** Every way to stand that a look of a second ago can tell. */
    public static FeedReport everyKind(Moment moment) {
        return judge(Optional.of(look()), moment);
    }

    /** As they stand before the log has told anything. */
    public static FeedReport unseen(Moment moment) {
        return judge(Optional.empty(), moment);
    }

    private static FeedReport judge(Optional<FeedLook> look, Moment moment) {
        return new FeedJudgement(REGISTER, look, moment, Duration.ofSeconds(15)).report(Map.of());
    }

    private static FeedLook look() {
        Instant first = Instant.parse("2026-01-05T08:00:00Z");
        return new FeedLook(
                LOOK,
                Map.of(
                        new FeedName("gp-heard"),
                        FeedTraffic.of(12_345, first, LOOK.minusSeconds(5)),
                        new FeedName("hospital-silent"),
                        FeedTraffic.of(7, first, LOOK.minus(DAY).minusSeconds(3600)),
                        new FeedName("stranger"),
                        FeedTraffic.of(1, first, first)));
    }

    private static RegisteredFeed feed(String name, FeedKind kind, Optional<Duration> cadence) {
        return new RegisteredFeed(
                new FeedName(name),
                new OdsCode("Y06601"),
                "Made-up " + kind.code(),
                kind,
                Optional.empty(),
                cadence);
    }
}
