package org.carerecord.query.json;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.CarePlan;

/**
 * A plan of care. It has no code of its own: its words are its title, else those of the first
 * category that has some (feeds often put a bare code such as {@code assess-plan} first).
 */
final class CarePlanJson {

    private CarePlanJson() {}

    static void members(JsonWriter json, CarePlan plan) {
        json.text("text", words(plan));
        json.object(
                "dates",
                () -> {
                    json.when("period", plan.period());
                    json.time("created", plan.created());
                });
        json.text("status", plan.status());
        json.text("intent", plan.intent());
        json.text("title", plan.title());
        json.concepts("categories", plan.categories());
        json.text("description", plan.description());
        json.objects("activities", plan.activities(), activity -> activity(json, activity));
        json.texts("addresses", plan.addresses());
        json.texts("notes", plan.notes());
    }

    private static void activity(JsonWriter json, CarePlan.Activity activity) {
        if (activity.code() != null) {
            json.subject(activity.code());
        }
        json.text("status", activity.status());
        json.text("description", activity.description());
    }

    private static String words(CarePlan plan) {
        return FirstWords.of(
                List.of(
                        Stream.ofNullable(plan.title()),
                        FirstWords.readable(plan.categories()),
                        Stream.ofNullable(plan.description()),
                        FirstWords.any(plan.categories())));
    }
}
