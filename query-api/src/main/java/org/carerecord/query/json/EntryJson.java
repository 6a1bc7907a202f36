package org.carerecord.query.json;

import java.io.IOException;
import org.carerecord.event.Author;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.record.Entry;
import org.carerecord.record.Provenance;
import org.jspecify.annotations.Nullable;

/** One line of the record: what is stated, and where it came from. */
final class EntryJson {

    /** The confidentiality of most statements, which is not worth saying. */
    private static final String NORMAL = "N";

    private EntryJson() {}

    static void members(JsonWriter json, Entry entry) throws IOException {
        json.text("entry", entry.event().entryId());
        BodyJson.members(json, entry.event().body());
        circumstances(json, entry);
    }

    /** Who the person is: the statement's content without its kind, and where it came from. */
    static void membersOfPatient(JsonWriter json, Entry entry) throws IOException {
        BodyJson.content(json, entry.event().body());
        circumstances(json, entry);
    }

    private static void circumstances(JsonWriter json, Entry entry) throws IOException {
        ClinicalEvent event = entry.event();
        json.text("encounter", event.encounter());
        author(json, event.author());
        if (!event.confidentiality().equals(NORMAL)) {
            json.text("confidentiality", event.confidentiality());
        }
        json.texts("sensitivities", event.sensitivities());
        json.object("source", () -> source(json, event, entry.provenance()));
    }

    private static void author(JsonWriter json, @Nullable Author author) throws IOException {
        if (author != null) {
            json.object(
                    "author",
                    () -> {
                        json.text("name", author.name());
                        json.text("role", author.role());
                        json.text("identifier", author.identifier());
                    });
        }
    }

    private static void source(JsonWriter json, ClinicalEvent event, Provenance provenance)
            throws IOException {
        json.text("organisation", event.organisation().value());
        json.text("feed", provenance.feed().value());
        json.text("entry", event.entryId());
        json.number("version", event.version());
        json.instant("assertedAt", event.assertedAt());
        json.instant("receivedAt", provenance.receivedAt());
    }
}
