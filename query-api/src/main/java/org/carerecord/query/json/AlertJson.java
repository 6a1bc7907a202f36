package org.carerecord.query.json;

import org.carerecord.event.Alert;

/** What everyone who meets the person must know first. */
final class AlertJson {

    private AlertJson() {}

    static void members(JsonWriter json, Alert alert) {
        json.subject(alert.code());
        json.object(
                "dates",
                () -> {
                    json.when("period", alert.period());
                    json.time("recorded", alert.recorded());
                });
        json.text("status", alert.status());
        json.concept("priority", alert.priority());
        json.concepts("categories", alert.categories());
        json.texts("notes", alert.notes());
    }
}
