package org.carerecord.standalone.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedKind;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedStatus;
import org.carerecord.feeds.LastHeard;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.feeds.Silence;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Moment;

/** In which circumstances a document is asked for. */
enum Asked {
    /** Of the present, with nothing known of the feeds. */
    NOW,
    /** As of a moment by which half of it had been received. */
    OF_THE_PAST,
    /** While feeds are silent, or may be, and some sections are shared by none. */
    WHILE_FEEDS_ARE_SILENT;

    /** The circumstances of a seed: half are of the present, the others a quarter each. */
    static Asked ofSeed(long seed) {
        return switch ((int) (seed % 4)) {
            case 2 -> OF_THE_PAST;
            case 3 -> WHILE_FEEDS_ARE_SILENT;
            default -> NOW;
        };
    }

    /**
     * The moment asked for.
     *
     * @param received how many events were received, one in each second before it
     */
    Moment moment(Instant now, int received) {
        return switch (this) {
            case NOW, WHILE_FEEDS_ARE_SILENT -> Moment.now(now);
            case OF_THE_PAST -> Moment.asOf(now.minusSeconds(received / 2));
        };
    }

    /** What is known of the feeds at that moment. */
    FeedReport report(Moment moment) {
        return switch (this) {
            case NOW, OF_THE_PAST -> new FeedReport(moment, Optional.empty(), false, List.of());
            case WHILE_FEEDS_ARE_SILENT ->
                    new FeedReport(
                            moment,
                            Optional.of(moment.at()),
                            true,
                            List.of(silent(moment.at()), unheard()));
        };
    }

    private static FeedStatus silent(Instant at) {
        var heard = new LastHeard.At(at.minus(Duration.ofDays(3)));
        return status("council", Set.of(Section.SOCIAL_CARE), heard, Silence.SILENT);
    }

    private static FeedStatus unheard() {
        return status(
                "gp-north",
                Set.of(Section.PROBLEMS, Section.ALLERGIES, Section.RESULTS),
                new LastHeard.Unknown(),
                Silence.UNKNOWN);
    }

    private static FeedStatus status(
            String feed, Set<Section> shares, LastHeard heard, Silence silence) {
        var name = new FeedName(feed);
        var registered =
                new RegisteredFeed(
                        name,
                        new OdsCode("X26"),
                        "Smith & <Partners>",
                        FeedKind.SOCIAL_CARE,
                        Optional.of(shares),
                        Optional.of(Duration.ofDays(1)));
        return new FeedStatus(name, Optional.of(registered), OptionalLong.empty(), heard, silence);
    }
}
