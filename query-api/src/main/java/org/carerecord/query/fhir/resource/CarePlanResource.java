package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.CarePlan;
import org.carerecord.query.fhir.element.FhirElement;

/** Plans of care as CarePlan, with references to the problems that they address. */
final class CarePlanResource {

    private static final BoundCode STATUS =
            BoundCode.orUnknown("draft", "active", "on-hold", "revoked", "completed");
    private static final BoundCode INTENT =
            BoundCode.assuming("plan", "proposal", "plan", "order", "option");
    private static final BoundCode ACTIVITY_STATUS =
            BoundCode.orUnknown(
                    "not-started",
                    "scheduled",
                    "in-progress",
                    "on-hold",
                    "completed",
                    "cancelled",
                    "stopped",
                    "entered-in-error");

    private CarePlanResource() {}

    static FhirElement of(CarePlan body, Envelope envelope) {
        FhirElement plan = envelope.resource("CarePlan");
        STATUS.required(plan, "status", body.status());
        INTENT.required(plan, "intent", body.intent());
        plan.children("category", Concepts.concepts(body.categories()))
                .text("title", body.title())
                .text("description", body.description())
                .child("subject", envelope.subject())
                .child("encounter", envelope.encounter())
                .child("period", TimeChoice.period(body.period()));
        return Times.dateTime(plan, "created", body.created())
                .child("author", envelope.authorOrOrganisation())
                .children("addresses", envelope.links("Condition", body.addresses()))
                .children("activity", activities(body.activities()))
                .children("note", Envelope.notes(body.notes()));
    }

    private static List<FhirElement> activities(List<CarePlan.Activity> activities) {
        return activities.stream()
                .map(activity -> FhirElement.element().child("detail", detail(activity)))
                .toList();
    }

    private static FhirElement detail(CarePlan.Activity activity) {
        FhirElement detail = FhirElement.element().child("code", Concepts.concept(activity.code()));
        return ACTIVITY_STATUS
                .required(detail, "status", activity.status())
                .text("description", activity.description());
    }
}
