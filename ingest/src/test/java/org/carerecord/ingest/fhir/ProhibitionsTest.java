package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.carerecord.event.CarePlan;
import org.carerecord.event.Concept;
import org.carerecord.event.Medication;
import org.junit.jupiter.api.Test;

/** What must not be done never reads as something that is done. */
final class ProhibitionsTest {

    @Test
    void tellsAMedicineThatMustNotBeGivenInWordsAlone() {
        String order =
                """
                {"resourceType": "MedicationRequest", "id": "m1", "status": "active",
                 "intent": "order", "doNotPerform": %s, "subject": {"reference": "Patient/p1"},
                 "medicationCodeableConcept": {"text": "Warfarin", "coding": [
                   {"system": "http://dmd.nhs.uk", "code": "319733000"}]}}
                """;

        assertThat(((Medication) Bundles.event(order.formatted("true")).body()).code())
                .isEqualTo(Concept.ofText("Do not give: Warfarin"));
        assertThat(((Medication) Bundles.event(order.formatted("false")).body()).code().codings())
                .hasSize(1);
    }

    @Test
    void tellsAnActivityThatMustNotBeDoneInWordsAlone() {
        String plan =
                """
                {"resourceType": "CarePlan", "id": "cp1", "status": "active", "intent": "plan",
                 "title": "Plan", "subject": {"reference": "Patient/p1"}, "activity": [
                   {"detail": {"doNotPerform": true, "status": "scheduled",
                     "code": {"text": "Intubation"}, "description": "by nobody"}},
                   {"detail": {"doNotPerform": false, "status": "scheduled",
                     "code": {"text": "Physiotherapy"}}}]}
                """;

        assertThat(((CarePlan) Bundles.event(plan).body()).activities())
                .containsExactly(
                        new CarePlan.Activity(
                                Concept.ofText("Not to be done: Intubation, by nobody"),
                                "scheduled",
                                null),
                        new CarePlan.Activity(Concept.ofText("Physiotherapy"), "scheduled", null));
    }
}
