package org.carerecord.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carerecord.feed.FeedName;
import org.carerecord.record.Moment;

/**
 * How feeds stand at a moment, from the register and the last look at the log. The look tells all
 * of the present. Of the past it tells all but one thing: whether a feed that has been heard before
 * a moment and after it was also heard within its cadence; see {@link #openQuestions}.
 */
public final class FeedJudgement {

    private final FeedRegister register;
    private final Optional<FeedLook> look;
    private final Moment moment;
    private final boolean complete;

    /**
     * At a moment.
     *
     * @param register who is expected to speak
     * @param look the last look at the log; empty where there has been none
     * @param moment the moment asked for
     * @param freshWithin how much older than the moment a look may be to tell of it
     */
    public FeedJudgement(
            FeedRegister register, Optional<FeedLook> look, Moment moment, Duration freshWithin) {
        this.register = register;
        this.look = look;
        this.moment = moment;
        this.complete =
                look.filter(last -> !last.at().plus(freshWithin).isBefore(moment.at())).isPresent();
    }

    /** The feeds that only the log can tell of, and the time in which they were to be heard. */
    public SortedMap<FeedName, FeedWindow> openQuestions() {
        SortedMap<FeedName, FeedWindow> open = new TreeMap<>();
        for (RegisteredFeed feed : register.feeds()) {
            if (look.isPresent() && byLook(feed.feed()) instanceof LastHeard.Unknown) {
                window(feed).ifPresent(window -> open.put(feed.feed(), window));
            }
        }
        return open;
    }

    /**
     * The report.
     *
     * @param heard the answers to the open questions: whether a feed was heard in its window; none
     *     for a feed of which the log did not tell
     */
    public FeedReport report(Map<FeedName, Boolean> heard) {
        SortedSet<FeedName> names = new TreeSet<>();
        register.feeds().forEach(feed -> names.add(feed.feed()));
        look.ifPresent(last -> names.addAll(last.traffic().keySet()));
        return new FeedReport(
                moment,
                look.map(FeedLook::at),
                complete,
                names.stream()
                        .map(feed -> status(feed, Optional.ofNullable(heard.get(feed))))
                        .toList());
    }

    private FeedStatus status(FeedName name, Optional<Boolean> heard) {
        Optional<RegisteredFeed> registration = register.find(name);
        LastHeard last = byLook(name);
        Optional<FeedWindow> window = registration.flatMap(this::window);
        if (last instanceof LastHeard.Unknown && heard.equals(Optional.of(false))) {
            last = window.<LastHeard>map(time -> new LastHeard.Before(time.from())).orElse(last);
        }
        return new FeedStatus(
                name,
                registration,
                events(name),
                last,
                window.isPresent() ? silence(last, window.get(), heard) : Silence.NOT_EXPECTED);
    }

    private Silence silence(LastHeard last, FeedWindow window, Optional<Boolean> heard) {
        return switch (last) {
            case LastHeard.At(var at) when !at.isBefore(window.from()) -> Silence.HEARD;
            case LastHeard.At _, LastHeard.Never _ -> complete ? Silence.SILENT : Silence.UNKNOWN;
            case LastHeard.Before _ -> Silence.SILENT;
            case LastHeard.Unknown _ -> heard.orElse(false) ? Silence.HEARD : Silence.UNKNOWN;
        };
    }

    /** What the look alone tells. */
    private LastHeard byLook(FeedName feed) {
        if (look.isEmpty()) {
            return new LastHeard.Unknown();
        }
        FeedTraffic traffic = look.get().of(feed);
        if (traffic.firstAt().filter(moment::includes).isEmpty()) {
            return new LastHeard.Never();
        }
        return traffic.lastAt()
                .filter(moment::includes)
                .<LastHeard>map(LastHeard.At::new)
                .orElseGet(LastHeard.Unknown::new);
    }

    /** The look counts the present only. */
    private OptionalLong events(FeedName feed) {
        return moment.past() || look.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(look.get().of(feed).events());
    }

    private Optional<FeedWindow> window(RegisteredFeed feed) {
        Instant end = moment.at();
        return feed.cadence().map(cadence -> new FeedWindow(end.minus(cadence), end));
    }
}
