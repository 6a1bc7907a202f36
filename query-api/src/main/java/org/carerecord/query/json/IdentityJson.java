package org.carerecord.query.json;

import java.io.IOException;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;

/** What is told of a person's numbers. */
final class IdentityJson {

    private IdentityJson() {}

    static void linked(JsonWriter json, PatientsLinked link) throws IOException {
        json.text("text", "Another NHS number belongs to this person");
        json.text("superseded", link.superseded().digits());
        json.text("linkKind", link.kind().code());
        json.text("reason", link.reason());
    }

    static void unlinked(JsonWriter json, PatientsUnlinked unlink) throws IOException {
        json.text("text", "Another NHS number does not belong to this person after all");
        json.text("superseded", unlink.superseded().digits());
        json.text("reason", unlink.reason());
    }

    /** Neither of the two numbers may ever lead to the other: nobody reads this statement. */
    static void reissued() {
        throw new IllegalStateException("Expected a re-issue to be in no answer");
    }
}
