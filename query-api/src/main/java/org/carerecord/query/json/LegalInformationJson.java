package org.carerecord.query.json;

import org.carerecord.event.LegalInformation;

/** Who may decide for the person, and what the law orders. */
final class LegalInformationJson {

    private LegalInformationJson() {}

    static void members(JsonWriter json, LegalInformation legal) {
        json.subject(legal.type());
        json.object("dates", () -> json.when("period", legal.period()));
        json.text("status", legal.status());
        json.texts("holders", legal.holders());
        json.text("location", legal.location());
        json.texts("notes", legal.notes());
    }
}
