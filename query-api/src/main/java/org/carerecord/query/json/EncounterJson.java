package org.carerecord.query.json;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Concept;
import org.carerecord.event.Encounter;
import org.carerecord.event.HospitalStay;

/** A contact with a service. It has no code of its own: its words are its type's or its class's. */
final class EncounterJson {

    private EncounterJson() {}

    static void members(JsonWriter json, Encounter encounter) {
        json.text("text", words(encounter));
        json.object("dates", () -> json.when("period", encounter.period()));
        json.text("status", encounter.status());
        json.coding("encounterClass", encounter.encounterClass());
        json.concepts("types", encounter.types());
        json.concepts("reasons", encounter.reasons());
        json.texts("locations", encounter.locations());
        json.text("serviceProvider", encounter.serviceProvider());
        json.concept("dischargeDisposition", encounter.dischargeDisposition());
        json.concept("specialty", encounter.specialty());
        json.text("serviceProviderIdentifier", encounter.serviceProviderIdentifier());
        json.texts("locationIdentifiers", encounter.locationIdentifiers());
        HospitalStay stay = encounter.stay();
        if (stay != null) {
            json.object("stay", () -> members(json, stay));
        }
    }

    private static void members(JsonWriter json, HospitalStay stay) {
        json.concept("admissionMethod", stay.admissionMethod());
        json.concept("admissionSource", stay.admissionSource());
        json.objects(
                "legalStatuses",
                stay.legalStatuses(),
                legal -> {
                    json.concept("context", legal.context());
                    json.concept("classification", legal.classification());
                });
        json.concept("dischargeMethod", stay.dischargeMethod());
        json.text("destination", stay.destination());
        json.text("destinationIdentifier", stay.destinationIdentifier());
    }

    private static String words(Encounter encounter) {
        return FirstWords.of(
                List.of(
                        FirstWords.any(encounter.types()),
                        Stream.ofNullable(encounter.encounterClass())
                                .map(coding -> new Concept(List.of(coding), null).words())));
    }
}
