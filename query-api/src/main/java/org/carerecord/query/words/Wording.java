package org.carerecord.query.words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.identity.OdsCode;

/**
 * How whoever reads is told of what is this system's own: which provider said something, and when
 * it came.
 */
public final class Wording {

    /**
     * Of documents, which travel: providers by their codes, for the names are this system's alone,
     * and moments in UTC, which they say.
     */
    public static final Wording OF_DOCUMENTS =
            new Wording(FeedRegister.EMPTY, ReadableDate::ofMoment);

    private final FeedRegister register;
    private final Function<Instant, String> moments;

    private Wording(FeedRegister register, Function<Instant, String> moments) {
        this.register = register;
        this.moments = moments;
    }

    /**
     * Of pages: providers by the names that people know them by, beside their codes, and moments on
     * the clock of the United Kingdom, which a page says once of all its times.
     *
     * @param register who is known by which name
     */
    public static Wording ofPages(FeedRegister register) {
        return new Wording(register, ReadableDate::ofMomentInUk);
    }

    /** When something happened here. */
    public String moment(Instant moment) {
        return moments.apply(moment);
    }

    /** A feed: {@code North practice (gp-north)}, or {@code gp-north} where nobody has a name. */
    public String feed(FeedName feed) {
        return register.find(feed).map(Wording::feed).orElseGet(feed::value);
    }

    /** A feed by its name in the register. */
    static String feed(RegisteredFeed feed) {
        return HarmlessText.line(feed.name()) + " (" + feed.feed().value() + ")";
    }

    /**
     * Who asserts something, and by which feed it came: {@code North practice (Y06601), feed
     * gp-north}.
     */
    String source(OdsCode organisation, FeedName feed) {
        String who =
                name(organisation, feed)
                        .map(name -> HarmlessText.line(name) + " (" + organisation.value() + ")")
                        .orElseGet(organisation::value);
        return who + ", feed " + feed.value();
    }

    /** As the feed's own entry names it, else as all others do that speak for it. */
    private Optional<String> name(OdsCode organisation, FeedName feed) {
        Optional<String> own =
                register.find(feed)
                        .filter(one -> one.organisation().equals(organisation))
                        .map(RegisteredFeed::name);
        List<String> others =
                register.feeds().stream()
                        .filter(one -> one.organisation().equals(organisation))
                        .map(RegisteredFeed::name)
                        .distinct()
                        .toList();
        return own.or(() -> others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty());
    }
}
