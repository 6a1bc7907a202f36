package org.carerecord.query.json;

import java.util.List;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.ReferenceRange;
import org.jspecify.annotations.Nullable;

/** Something measured, found or asked. */
final class ObservationJson {

    private ObservationJson() {}

    static void members(JsonWriter json, Observation observation) {
        json.subject(observation.code());
        json.object(
                "dates",
                () -> {
                    json.when("effective", observation.effective());
                    json.time("issued", observation.issued());
                });
        json.text("status", observation.status());
        value(json, observation.value());
        json.concept("dataAbsentReason", observation.dataAbsentReason());
        referenceRanges(json, observation.referenceRanges());
        json.concepts("interpretations", observation.interpretations());
        json.objects(
                "components", observation.components(), component -> component(json, component));
        json.concept("bodySite", observation.bodySite());
        json.concept("method", observation.method());
        json.concepts("categories", observation.categories());
        json.texts("members", observation.members());
        json.texts("notes", observation.notes());
    }

    private static void component(JsonWriter json, Observation.Component component) {
        json.subject(component.code());
        value(json, component.value());
        json.concept("dataAbsentReason", component.dataAbsentReason());
        referenceRanges(json, component.referenceRanges());
        json.concepts("interpretations", component.interpretations());
    }

    private static void value(JsonWriter json, @Nullable ObservationValue value) {
        if (value == null) {
            return;
        }
        json.object(
                "value",
                () -> {
                    switch (value) {
                        case ObservationValue.Measured(var quantity) ->
                                json.quantity("quantity", quantity);
                        case ObservationValue.Coded(var concept) ->
                                json.concept("concept", concept);
                        case ObservationValue.Text(var text) -> json.text("text", text);
                    }
                });
    }

    private static void referenceRanges(JsonWriter json, List<ReferenceRange> ranges) {
        json.objects(
                "referenceRanges",
                ranges,
                range -> {
                    json.quantity("low", range.low());
                    json.quantity("high", range.high());
                    json.text("text", range.text());
                });
    }
}
