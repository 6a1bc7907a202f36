package org.carerecord.query.json;

import org.carerecord.event.Medication;

/** A medicine ordered, authorised or taken. */
final class MedicationJson {

    private MedicationJson() {}

    static void members(JsonWriter json, Medication medication) {
        json.subject(medication.code());
        json.object(
                "dates",
                () -> {
                    json.time("authored", medication.authored());
                    json.when("validity", medication.validity());
                    json.time("lastIssued", medication.lastIssued());
                    json.time("discontinued", medication.discontinued());
                });
        json.text("status", medication.status());
        json.text("intent", medication.intent());
        json.concept("courseOfTherapy", medication.courseOfTherapy());
        json.texts("dosages", medication.dosages());
        json.concepts("reasons", medication.reasons());
        json.texts("notes", medication.notes());
    }
}
