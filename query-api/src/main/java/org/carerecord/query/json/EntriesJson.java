package org.carerecord.query.json;

import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryPage;
import org.carerecord.record.Moment;

/** A page of a patient's entries as native JSON, in UTF-8. */
public final class EntriesJson {

    private final JsonDocument document = new JsonDocument();

    /**
     * Renders a page.
     *
     * @param patient whose
     * @param page the entries
     * @param nextPage the address of the next page; empty on the last
     * @param moment the moment asked for
     */
    public byte[] bytes(
            NhsNumber patient, EntryPage page, Optional<String> nextPage, Moment moment) {
        return document.bytes(json -> {
            json.object("patient", () -> IdentityJson.number(json, patient));
            json.objectsAlways(
                    "entries", page.entries(), entry -> EntryJson.members(json, entry, patient));
            next(json, page.next(), nextPage);
            MomentJson.members(json, moment);
        });
    }

    private static void next(
            JsonWriter json, Optional<EntryCursor> next, Optional<String> nextPage) {
        if (next.isPresent()) {
            json.text("next", next.get().text());
        }
        if (nextPage.isPresent()) {
            json.text("nextPage", nextPage.get());
        }
    }
}
