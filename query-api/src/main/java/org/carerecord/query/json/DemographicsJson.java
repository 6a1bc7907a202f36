package org.carerecord.query.json;

import org.carerecord.event.Demographics;

/** Who the person is. */
final class DemographicsJson {

    private DemographicsJson() {}

    static void members(JsonWriter json, Demographics person) {
        json.objects("names", person.names(), name -> name(json, name));
        json.time("birthDate", person.birthDate());
        json.text("gender", person.gender());
        json.flag("deceased", person.deceased());
        json.time("deceasedAt", person.deceasedAt());
        json.objects("addresses", person.addresses(), address -> PersonJson.address(json, address));
        json.objects("contacts", person.contacts(), contact -> PersonJson.contact(json, contact));
        json.objects(
                "identifiers",
                person.identifiers(),
                identifier -> {
                    json.text("system", identifier.system());
                    json.text("value", identifier.value());
                });
        json.concepts("languages", person.languages());
        json.text("gpPractice", person.gpPractice());
    }

    private static void name(JsonWriter json, Demographics.Name name) {
        json.text("use", name.use());
        json.text("family", name.family());
        json.texts("given", name.given());
        json.texts("prefixes", name.prefixes());
        json.text("text", name.text());
    }
}
