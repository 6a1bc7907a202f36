package org.carerecord.query.json;

import org.carerecord.event.Immunisation;

/** A vaccination given, or not given and why. */
final class ImmunisationJson {

    private ImmunisationJson() {}

    static void members(JsonWriter json, Immunisation immunisation) {
        json.subject(immunisation.vaccine());
        json.object(
                "dates",
                () -> {
                    json.when("occurrence", immunisation.occurrence());
                    json.time("recorded", immunisation.recorded());
                });
        json.text("status", immunisation.status());
        json.concept("statusReason", immunisation.statusReason());
        json.flag("primarySource", immunisation.primarySource());
        json.text("lotNumber", immunisation.lotNumber());
        json.concept("site", immunisation.site());
        json.concept("route", immunisation.route());
        json.texts("doseNumbers", immunisation.doseNumbers());
        json.concepts("reasons", immunisation.reasons());
        json.texts("notes", immunisation.notes());
    }
}
