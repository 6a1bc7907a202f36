package org.carerecord.query.json;

import org.carerecord.event.Procedure;

/** Something done to or with the person. */
final class ProcedureJson {

    private ProcedureJson() {}

    static void members(JsonWriter json, Procedure procedure) {
        json.subject(procedure.code());
        json.object("dates", () -> json.when("performed", procedure.performed()));
        json.text("status", procedure.status());
        json.concept("category", procedure.category());
        json.concepts("reasons", procedure.reasons());
        json.concepts("bodySites", procedure.bodySites());
        json.concept("outcome", procedure.outcome());
        json.texts("notes", procedure.notes());
    }
}
