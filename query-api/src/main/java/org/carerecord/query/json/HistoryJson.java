package org.carerecord.query.json;

import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.Moment;
import org.carerecord.record.Provenance;

/** Every version of an entry as native JSON, in UTF-8, the highest first. */
public final class HistoryJson {

    private final JsonDocument document = new JsonDocument();

    /**
     * Renders a history.
     *
     * @param patient whose
     * @param history the versions
     * @param moment the moment asked for
     */
    public byte[] bytes(NhsNumber patient, EntryHistory history, Moment moment) {
        return document.bytes(json -> {
            json.object("patient", () -> IdentityJson.number(json, patient));
            json.id("id", history.id());
            json.objectsAlways(
                    "versions", history.versions(), version -> version(json, version, patient));
            MomentJson.members(json, moment);
        });
    }

    private static void version(JsonWriter json, EntryHistory.Told told, NhsNumber asked) {
        ClinicalEvent event = told.entry().event();
        json.text("state", told.state().code());
        json.number("version", event.version());
        json.text("status", event.status().code());
        json.text("eventId", event.eventId());
        json.text("entry", event.entryId());
        json.text("organisation", event.organisation().value());
        EntryJson.author(json, event.author());
        json.instant("assertedAt", event.assertedAt());
        json.instant("receivedAt", told.entry().provenance().receivedAt());
        json.object("position", () -> position(json, told.entry().provenance()));
        EntryJson.standing(json, told.entry(), asked);
        json.object("said", () -> EntryJson.said(json, event));
    }

    private static void position(JsonWriter json, Provenance provenance) {
        json.text("feed", provenance.feed().value());
        json.number("partition", provenance.partition());
        json.number("offset", provenance.offset());
    }
}
