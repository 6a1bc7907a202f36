package org.carerecord.query.json;

import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.identity.NhsNumber;

/** NHS numbers, and what is told of them. */
final class IdentityJson {

    private IdentityJson() {}

    /** A number, for machines and for people. */
    static void number(JsonWriter json, NhsNumber number) {
        json.text("nhsNumber", number.digits());
        json.text("nhsNumberSpaced", number.spaced());
    }

    static void linked(JsonWriter json, PatientsLinked link) {
        json.text("text", "Another NHS number belongs to this person");
        json.object("superseded", () -> number(json, link.superseded()));
        json.text("linkKind", link.kind().code());
        json.text("reason", link.reason());
    }

    static void unlinked(JsonWriter json, PatientsUnlinked unlink) {
        json.text("text", "Another NHS number does not belong to this person after all");
        json.object("superseded", () -> number(json, unlink.superseded()));
        json.text("reason", unlink.reason());
    }

    /**
     * Neither of the two numbers may ever lead to the other: nobody reads this statement.
     *
     * @return the fault to throw, which names no number
     */
    static IllegalStateException reissued() {
        return new IllegalStateException("Expected a re-issue to be in no answer");
    }
}
