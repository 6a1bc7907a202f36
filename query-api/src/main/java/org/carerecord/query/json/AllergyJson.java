package org.carerecord.query.json;

import org.carerecord.event.Allergy;

/** An allergy or intolerance, or the statement that there is none. */
final class AllergyJson {

    private AllergyJson() {}

    static void members(JsonWriter json, Allergy allergy) {
        json.subject(allergy.code());
        json.object(
                "dates",
                () -> {
                    json.when("onset", allergy.onset());
                    json.time("recorded", allergy.recorded());
                    json.time("lastOccurrence", allergy.lastOccurrence());
                });
        json.object(
                "statuses",
                () -> {
                    json.text("clinicalStatus", allergy.clinicalStatus());
                    json.text("verificationStatus", allergy.verificationStatus());
                });
        json.text("type", allergy.type());
        json.texts("categories", allergy.categories());
        json.text("criticality", allergy.criticality());
        json.objects("reactions", allergy.reactions(), reaction -> reaction(json, reaction));
        json.texts("notes", allergy.notes());
    }

    private static void reaction(JsonWriter json, Allergy.Reaction reaction) {
        json.concept("substance", reaction.substance());
        json.concepts("manifestations", reaction.manifestations());
        json.text("severity", reaction.severity());
        json.time("onset", reaction.onset());
        json.text("description", reaction.description());
    }
}
