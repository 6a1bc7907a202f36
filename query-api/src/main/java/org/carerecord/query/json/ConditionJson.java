package org.carerecord.query.json;

import org.carerecord.event.Condition;

/** A problem or diagnosis. */
final class ConditionJson {

    private ConditionJson() {}

    static void members(JsonWriter json, Condition condition) {
        json.subject(condition.code());
        json.object(
                "dates",
                () -> {
                    json.when("onset", condition.onset());
                    json.when("abatement", condition.abatement());
                    json.time("recorded", condition.recorded());
                });
        json.object(
                "statuses",
                () -> {
                    json.text("clinicalStatus", condition.clinicalStatus());
                    json.text("verificationStatus", condition.verificationStatus());
                });
        json.concept("severity", condition.severity());
        json.concepts("categories", condition.categories());
        json.texts("notes", condition.notes());
    }
}
