package org.carerecord.query.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerecord.record.Absence;
import org.carerecord.record.Entry;
import org.carerecord.record.FeedState;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;

/**
 * A summary as native JSON, in UTF-8. The same summary at the same moment gives the same bytes.
 * What a source did not say is left out; what a summary must always say is always there: every
 * section with its entries, and why there are none where there are none.
 */
public final class SummaryJson {

    private static final int TYPICAL_SIZE = 32 * 1024;

    private final JsonFactory json = new JsonFactory();

    /**
     * Renders a summary.
     *
     * @param summary what is shown
     * @param upToDateAt the last moment at which all that was in the log had been read, UTC
     * @param generatedAt the moment the summary was selected for, UTC
     */
    public byte[] bytes(Summary summary, Instant upToDateAt, Instant generatedAt) {
        var bytes = new ByteArrayOutputStream(TYPICAL_SIZE);
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            var writer = new JsonWriter(generator);
            writer.document(() -> members(writer, summary, upToDateAt, generatedAt));
        } catch (IOException fault) {
            throw new UncheckedIOException("Expected a summary that can be written", fault);
        }
        return bytes.toByteArray();
    }

    private static void members(
            JsonWriter json, Summary summary, Instant upToDateAt, Instant generatedAt)
            throws IOException {
        json.object("patient", () -> patient(json, summary));
        json.objectsAlways("sections", summary.sections(), section -> section(json, section));
        json.number("quarantined", summary.quarantined());
        json.objectsAlways("freshness", summary.feeds(), feed -> freshness(json, feed));
        json.object("position", () -> position(json, summary.feeds()));
        json.instant("upToDateAt", upToDateAt);
        json.instant("generatedAt", generatedAt);
    }

    private static void patient(JsonWriter json, Summary summary) throws IOException {
        json.text("nhsNumber", summary.patient().digits());
        json.text("nhsNumberSpaced", summary.patient().spaced());
        Optional<Entry> demographics = summary.demographics();
        if (demographics.isPresent()) {
            EntryJson.membersOfPatient(json, demographics.get());
        } else {
            absence(json, summary.quarantined() > 0 ? Absence.QUARANTINED : Absence.NONE_RECORDED);
        }
    }

    private static void section(JsonWriter json, SummarySection section) throws IOException {
        json.text("section", section.heading().section());
        json.text("code", section.heading().code());
        json.text("title", section.heading().title());
        json.objectsAlways(
                "entries", section.items(), item -> EntryJson.members(json, item.entry()));
        if (section.more()) {
            json.flag("more", true);
        }
        if (section.absence().isPresent()) {
            absence(json, section.absence().get());
        }
    }

    private static void absence(JsonWriter json, Absence absence) throws IOException {
        json.object(
                "absence",
                () -> {
                    json.text("kind", absence.code());
                    json.text("text", absence.words());
                });
    }

    private static void freshness(JsonWriter json, FeedState feed) throws IOException {
        json.text("feed", feed.feed().value());
        json.instant("lastReceivedAt", feed.lastReceivedAt());
    }

    /** A patient lies in one partition of every feed; of a patient without feeds none is known. */
    private static void position(JsonWriter json, List<FeedState> feeds) throws IOException {
        if (!feeds.isEmpty()) {
            json.number("partition", feeds.getFirst().partition());
        }
        json.object(
                "offsets",
                () -> {
                    for (FeedState feed : feeds) {
                        json.number(feed.feed().value(), feed.offset());
                    }
                });
    }
}
