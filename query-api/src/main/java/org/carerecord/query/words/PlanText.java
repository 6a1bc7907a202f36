package org.carerecord.query.words;

import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.event.CarePlan;
import org.carerecord.event.DocumentReference;

/** Plans of care and documents in words. */
final class PlanText {

    private static final Set<String> ACTIVE = Set.of("active");
    private static final Set<String> PLAN = Set.of("plan");
    private static final Set<String> CURRENT = Set.of("current", "final");

    private PlanText() {}

    static void tell(Telling telling, CarePlan plan) {
        String title =
                Words.first(
                        Stream.ofNullable(plan.title()),
                        Words.readable(plan.categories()),
                        Stream.ofNullable(plan.description()),
                        Words.any(plan.categories()));
        telling.about(title, "plan of care");
        StatusText.mark(telling, ACTIVE, plan.status());
        telling.dates(
                Telling.Dated.of("Holds", plan.period()), Telling.Dated.of("Made", plan.created()));
        telling.others("Kind", title, plan.categories());
        telling.other("Description", title, plan.description());
        plan.activities().forEach(activity -> telling.say("Planned", words(activity)));
        if (plan.intent() != null && !PLAN.contains(plan.intent())) {
            telling.code("Intent", plan.intent());
        }
        telling.notes(plan.notes());
    }

    static void tell(Telling telling, DocumentReference document) {
        telling.about(document.type(), "document");
        StatusText.mark(telling, CURRENT, document.status(), document.docStatus());
        telling.say("Description", document.description());
        telling.dates(Telling.Dated.of("Dated", document.date()));
        telling.concepts("Kind", document.categories());
        telling.say("Kept by", document.custodian());
        document.attachments().forEach(file -> telling.say("Document", AttachmentText.of(file)));
    }

    private static String words(CarePlan.Activity activity) {
        String what =
                Words.joined(
                        Stream.concat(
                                        Stream.ofNullable(activity.code())
                                                .map(code -> code.words()),
                                        Stream.ofNullable(activity.description()))
                                .toList());
        return activity.status() == null ? what : (what + " (" + activity.status() + ")").strip();
    }
}
