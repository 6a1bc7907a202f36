package org.carerecord.query.json;

import org.carerecord.event.AdvanceDecision;

/** What the person decided in advance, or that a form says so. */
final class AdvanceDecisionJson {

    private AdvanceDecisionJson() {}

    static void members(JsonWriter json, AdvanceDecision decision) {
        json.subject(decision.type());
        json.object(
                "dates",
                () -> {
                    json.time("made", decision.made());
                    json.time("reviewBy", decision.reviewBy());
                });
        json.text("status", decision.status());
        json.concept("decision", decision.decision());
        json.text("description", decision.description());
        json.text("location", decision.location());
        json.text("document", decision.document());
        json.texts("notes", decision.notes());
    }
}
