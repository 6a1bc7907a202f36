package org.carerecord.query.json;

import java.io.IOException;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;

/** The kinds of statement: the word for each, and which class writes it. */
final class BodyJson {

    private BodyJson() {}

    /** The kind and the content. */
    static void members(JsonWriter json, Body body) throws IOException {
        json.text("kind", kind(body));
        content(json, body);
    }

    /** The content alone. */
    static void content(JsonWriter json, Body body) throws IOException {
        switch (body) {
            case Demographics demographics -> DemographicsJson.members(json, demographics);
            case Condition condition -> ConditionJson.members(json, condition);
            case Allergy allergy -> AllergyJson.members(json, allergy);
            case Medication medication -> MedicationJson.members(json, medication);
            case Observation observation -> ObservationJson.members(json, observation);
            case DiagnosticReport report -> DiagnosticReportJson.members(json, report);
            case Immunisation immunisation -> ImmunisationJson.members(json, immunisation);
            case Procedure procedure -> ProcedureJson.members(json, procedure);
            case Encounter encounter -> EncounterJson.members(json, encounter);
            case CarePlan plan -> CarePlanJson.members(json, plan);
            case Device device -> DeviceJson.members(json, device);
            case DocumentReference document -> DocumentReferenceJson.members(json, document);
            case Body.Unknown unknown -> unknown(json, unknown);
        }
    }

    private static String kind(Body body) {
        return switch (body) {
            case Demographics demographics -> "demographics";
            case Condition condition -> "condition";
            case Allergy allergy -> "allergy";
            case Medication medication -> "medication";
            case Observation observation -> "observation";
            case DiagnosticReport report -> "diagnostic-report";
            case Immunisation immunisation -> "immunisation";
            case Procedure procedure -> "procedure";
            case Encounter encounter -> "encounter";
            case CarePlan plan -> "care-plan";
            case Device device -> "device";
            case DocumentReference document -> "document-reference";
            case Body.Unknown unknown -> "unknown";
        };
    }

    private static void unknown(JsonWriter json, Body.Unknown unknown) throws IOException {
        json.text("text", "A statement of a kind that this version cannot show");
        json.text("statedKind", unknown.kind());
    }
}
