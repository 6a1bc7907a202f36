package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** What was found, in an observation or in a part of one. */
final class ObservationValues {

    private ObservationValues() {}

    /** Adds the value; an amount that is no number to R4 goes in the source's own words. */
    static void value(FhirElement to, @Nullable ObservationValue value) {
        switch (value) {
            case null -> {}
            case ObservationValue.Measured(var quantity) -> {
                if (Quantities.isQuantity(quantity)) {
                    to.child("valueQuantity", Quantities.quantity(quantity));
                } else {
                    to.text(
                            "valueString",
                            Quantities.words(quantity),
                            Quantities.besideWords(quantity));
                }
            }
            case ObservationValue.Coded(var concept) ->
                    to.child("valueCodeableConcept", Concepts.concept(concept));
            case ObservationValue.Text(var text) -> to.text("valueString", text);
        }
    }

    /** Whether there is a value that says anything. */
    static boolean isSaid(@Nullable ObservationValue value) {
        FhirElement said = FhirElement.element();
        value(said, value);
        return !said.isEmpty();
    }

    static List<FhirElement> components(List<Observation.Component> components) {
        return components.stream().map(ObservationValues::component).toList();
    }

    private static FhirElement component(Observation.Component component) {
        FhirElement element =
                FhirElement.element().child("code", Concepts.required(component.code()));
        value(element, component.value());
        return element.child("dataAbsentReason", absence(component))
                .children("interpretation", Concepts.concepts(component.interpretations()))
                .children("referenceRange", Quantities.ranges(component.referenceRanges()));
    }

    /** Why a part has no value, which IPS wants to be said of each that has none. */
    private static FhirElement absence(Observation.Component component) {
        FhirElement given = Concepts.concept(component.dataAbsentReason());
        return given.isEmpty() && !isSaid(component.value()) ? Absent.unknownValue() : given;
    }
}
