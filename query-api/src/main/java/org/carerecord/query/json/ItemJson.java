package org.carerecord.query.json;

import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;
import org.carerecord.record.Item;
import org.carerecord.record.Why;

/** A line of a summary: the entry shown first, why it is shown, and who says the same. */
final class ItemJson {

    private ItemJson() {}

    static void members(JsonWriter json, Item item, NhsNumber asked) {
        shown(json, item.entry(), item.why(), asked);
        if (!item.others().isEmpty()) {
            json.object("equivalents", () -> equivalents(json, item, asked));
        }
    }

    private static void equivalents(JsonWriter json, Item item, NhsNumber asked) {
        json.text("because", item.sameness().code());
        json.text("text", item.sameness().words());
        json.textsAlways("differs", item.differs());
        json.objectsAlways(
                "entries", item.others(), other -> shown(json, other.entry(), other.why(), asked));
    }

    private static void shown(JsonWriter json, Entry entry, Why why, NhsNumber asked) {
        EntryJson.members(json, entry, asked);
        json.object(
                "why",
                () -> {
                    json.text("rule", why.code());
                    json.text("text", why.words());
                });
    }
}
