package org.carerecord.query.json;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.words.SectionWords;
import org.carerecord.record.Absence;
import org.carerecord.record.Entry;
import org.carerecord.record.FeedState;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;

/**
 * A summary as native JSON, in UTF-8. The same summary on the same day gives the same bytes. What a
 * source did not say is left out; what a summary must always say is always there: every section
 * with its entries, and why there are none where there are none.
 */
public final class SummaryJson {

    private final JsonDocument document = new JsonDocument();

    /**
     * Renders a summary.
     *
     * @param silent the feeds that have been silent beyond their cadence at the moment asked for
     * @param moment the moment asked for; the day says from which windows were counted
     */
    public byte[] bytes(Summary summary, List<SilentFeed> silent, Moment moment) {
        return document.bytes(json -> members(json, summary, silent, moment));
    }

    private static void members(
            JsonWriter json, Summary summary, List<SilentFeed> silent, Moment moment) {
        json.object("patient", () -> patient(json, summary));
        json.objectsAlways("linked", summary.linked(), number -> linked(json, number));
        json.objectsAlways(
                "sections",
                summary.sections(),
                section -> section(json, section, summary.patient()));
        json.number("quarantined", summary.quarantined());
        json.objectsAlways("freshness", summary.feeds(), feed -> freshness(json, feed));
        json.object("position", () -> position(json, summary.feeds()));
        FeedsJson.silentFeeds(json, silent);
        json.text("day", LocalDate.ofInstant(moment.at(), ZoneOffset.UTC).toString());
        MomentJson.members(json, moment);
    }

    private static void patient(JsonWriter json, Summary summary) {
        IdentityJson.number(json, summary.patient());
        Optional<Entry> demographics = summary.demographics();
        if (demographics.isPresent()) {
            EntryJson.membersOfPatient(json, demographics.get(), summary.patient());
        } else {
            absence(json, summary.quarantined() > 0 ? Absence.QUARANTINED : Absence.NONE_RECORDED);
        }
    }

    private static void linked(JsonWriter json, LinkedNumber number) {
        IdentityJson.number(json, number.number());
        json.text("kind", number.kind().code());
        json.instant("since", number.since());
        json.objectsAlways("freshness", number.feeds(), feed -> freshness(json, feed));
        json.object("position", () -> position(json, number.feeds()));
    }

    private static void section(JsonWriter json, SummarySection section, NhsNumber asked) {
        json.text("section", section.heading().section());
        json.text("code", section.heading().code());
        json.text("title", section.heading().title());
        json.objectsAlways("entries", section.items(), item -> ItemJson.members(json, item, asked));
        if (section.more()) {
            json.flag("more", true);
            json.text("moreText", SectionWords.MORE);
        }
        if (section.disputed()) {
            json.flag("disputed", true);
            json.text("disputedText", SectionWords.DISPUTED);
        }
        if (section.absence().isPresent()) {
            absence(json, section.absence().get());
        }
    }

    private static void absence(JsonWriter json, Absence absence) {
        json.object(
                "absence",
                () -> {
                    json.text("kind", absence.code());
                    json.text("text", absence.words());
                });
    }

    private static void freshness(JsonWriter json, FeedState feed) {
        json.text("feed", feed.feed().value());
        json.instant("lastReceivedAt", feed.lastReceivedAt());
    }

    /** Where the last event of each feed lies that changed the record. */
    private static void position(JsonWriter json, List<FeedState> feeds) {
        for (FeedState feed : feeds) {
            json.object(
                    feed.feed().value(),
                    () -> {
                        json.number("partition", feed.partition());
                        json.number("offset", feed.offset());
                    });
        }
    }
}
