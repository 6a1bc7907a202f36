package org.carerecord.query.json;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.event.Section;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedStatus;
import org.carerecord.feeds.LastHeard;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.feeds.Silence;
import org.carerecord.feeds.SilentFeed;

/**
 * How feeds stand as native JSON, in UTF-8. What is not known is left out: {@code silent} is there
 * only where it can be told, and {@code neverHeard} tells a feed that has not spoken from one of
 * which the log has not told.
 */
public final class FeedsJson {

    private final JsonDocument document = new JsonDocument();

    /** Renders a report. */
    public byte[] bytes(FeedReport report) {
        return document.bytes(json -> members(json, report));
    }

    /** The member {@code silentFeeds} of an answer about a patient: always there, also if empty. */
    static void silentFeeds(JsonWriter json, List<SilentFeed> feeds) {
        json.objectsAlways("silentFeeds", feeds, feed -> silentFeed(json, feed));
    }

    private static void silentFeed(JsonWriter json, SilentFeed silent) {
        json.text("feed", silent.feed().feed().value());
        registered(json, silent.feed());
        cadence(json, silent.feed());
        lastHeard(json, silent.lastHeard());
        if (silent.certain()) {
            json.flag("silent", true);
        }
    }

    private static void members(JsonWriter json, FeedReport report) {
        json.objectsAlways("feeds", report.feeds(), feed -> feed(json, feed));
        json.instant("upToDateAt", report.upToDateAt().orElse(null));
        json.instant("generatedAt", report.moment().at());
    }

    private static void feed(JsonWriter json, FeedStatus feed) {
        Optional<RegisteredFeed> registration = feed.registration();
        json.text("feed", feed.feed().value());
        json.flag("registered", registration.isPresent());
        if (registration.isPresent()) {
            registered(json, registration.get());
            json.texts(
                    "shares", registration.get().shares().map(FeedsJson::codes).orElse(List.of()));
            cadence(json, registration.get());
        }
        if (feed.events().isPresent()) {
            json.number("events", feed.events().getAsLong());
        }
        lastHeard(json, feed.lastHeard());
        json.flag("silent", silent(feed.silence()).orElse(null));
        json.instant("silentSince", feed.silentSince().orElse(null));
    }

    private static void registered(JsonWriter json, RegisteredFeed feed) {
        json.text("organisation", feed.organisation().value());
        json.text("name", feed.name());
        json.text("kind", feed.kind().code());
    }

    private static void cadence(JsonWriter json, RegisteredFeed feed) {
        json.text("cadence", feed.cadence().map(Duration::toString).orElse(null));
    }

    private static List<String> codes(Set<Section> sections) {
        return sections.stream().map(Section::code).toList();
    }

    private static void lastHeard(JsonWriter json, LastHeard lastHeard) {
        switch (lastHeard) {
            case LastHeard.At(var moment) -> json.instant("lastHeardAt", moment);
            case LastHeard.Before(var moment) -> json.instant("lastHeardBefore", moment);
            case LastHeard.Never() -> json.flag("neverHeard", true);
            case LastHeard.Unknown() -> {
                // Nothing is said of what is not known.
            }
        }
    }

    private static Optional<Boolean> silent(Silence silence) {
        return switch (silence) {
            case SILENT -> Optional.of(true);
            case HEARD, NOT_EXPECTED -> Optional.of(false);
            case UNKNOWN -> Optional.empty();
        };
    }
}
