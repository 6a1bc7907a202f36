package org.carerecord.query.json;

import org.carerecord.event.Author;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.words.EntryText;
import org.carerecord.record.Entry;
import org.carerecord.record.Provenance;
import org.jspecify.annotations.Nullable;

/** One line of the record: what is stated, how sure that is, and where it came from. */
final class EntryJson {

    /** The confidentiality of most statements, which is not worth saying. */
    private static final String NORMAL = "N";

    private EntryJson() {}

    /**
     * The statement and everything about it.
     *
     * @param asked the number that was asked for; a statement under another says so
     */
    static void members(JsonWriter json, Entry entry, NhsNumber asked) {
        names(json, entry);
        BodyJson.members(json, entry.event().body());
        recorded(json, entry.event());
        standing(json, entry, asked);
        json.object("source", () -> source(json, entry.event(), entry.provenance()));
    }

    /** Who the person is: the statement's content without its kind, and everything about it. */
    static void membersOfPatient(JsonWriter json, Entry entry, NhsNumber asked) {
        json.id("id", entry.id());
        BodyJson.content(json, entry.event().body());
        recorded(json, entry.event());
        standing(json, entry, asked);
        json.object("source", () -> source(json, entry.event(), entry.provenance()));
    }

    /** What a version said: the statement without how it came. */
    static void said(JsonWriter json, ClinicalEvent event) {
        json.text("section", event.section());
        BodyJson.members(json, event.body());
        json.text("encounter", event.encounter());
        labels(json, event);
    }

    static void author(JsonWriter json, @Nullable Author author) {
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

    /** Whether the statement is in conflict, and the number it came under where it is another. */
    static void standing(JsonWriter json, Entry entry, NhsNumber asked) {
        if (entry.inConflict()) {
            json.flag("inConflict", true);
            json.text("inConflictText", EntryText.CONFLICT);
        }
        NhsNumber under = entry.event().nhsNumber();
        if (!under.equals(asked)) {
            json.object("under", () -> IdentityJson.number(json, under));
        }
    }

    private static void names(JsonWriter json, Entry entry) {
        json.id("id", entry.id());
        json.text("entry", entry.event().entryId());
        json.text("section", entry.event().section());
    }

    private static void recorded(JsonWriter json, ClinicalEvent event) {
        json.text("encounter", event.encounter());
        author(json, event.author());
        labels(json, event);
    }

    private static void labels(JsonWriter json, ClinicalEvent event) {
        if (!event.confidentiality().equals(NORMAL)) {
            json.text("confidentiality", event.confidentiality());
        }
        json.texts("sensitivities", event.sensitivities());
    }

    private static void source(JsonWriter json, ClinicalEvent event, Provenance provenance) {
        json.text("organisation", event.organisation().value());
        json.text("feed", provenance.feed().value());
        json.text("entry", event.entryId());
        json.number("version", event.version());
        json.instant("assertedAt", event.assertedAt());
        json.instant("receivedAt", provenance.receivedAt());
    }
}
