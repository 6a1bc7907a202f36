package org.carerecord.query.json;

import org.carerecord.event.FamilyHistory;

/** What runs in the family: a relative and their conditions. */
final class FamilyHistoryJson {

    private FamilyHistoryJson() {}

    static void members(JsonWriter json, FamilyHistory history) {
        json.subject(history.relationship());
        json.object(
                "dates",
                () -> {
                    json.time("recorded", history.date());
                    json.time("born", history.born());
                });
        json.text("status", history.status());
        json.text("name", history.name());
        json.text("sex", history.sex());
        json.flag("deceased", history.deceased());
        json.objects("conditions", history.conditions(), condition -> condition(json, condition));
        json.texts("notes", history.notes());
    }

    private static void condition(JsonWriter json, FamilyHistory.RelativeCondition condition) {
        json.subject(condition.code());
        json.object("dates", () -> json.when("onset", condition.onset()));
        json.concept("outcome", condition.outcome());
        json.text("note", condition.note());
    }
}
