package org.carerecord.query.json;

import java.io.IOException;
import org.carerecord.event.Demographics;

/** Who the person is. */
final class DemographicsJson {

    private DemographicsJson() {}

    static void members(JsonWriter json, Demographics person) throws IOException {
        json.objects("names", person.names(), name -> name(json, name));
        json.time("birthDate", person.birthDate());
        json.text("gender", person.gender());
        json.flag("deceased", person.deceased());
        json.time("deceasedAt", person.deceasedAt());
        json.objects("addresses", person.addresses(), address -> address(json, address));
        json.objects("contacts", person.contacts(), contact -> contact(json, contact));
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

    private static void name(JsonWriter json, Demographics.Name name) throws IOException {
        json.text("use", name.use());
        json.text("family", name.family());
        json.texts("given", name.given());
        json.texts("prefixes", name.prefixes());
        json.text("text", name.text());
    }

    private static void address(JsonWriter json, Demographics.Address address) throws IOException {
        json.text("use", address.use());
        json.texts("lines", address.lines());
        json.text("city", address.city());
        json.text("district", address.district());
        json.text("postcode", address.postcode());
        json.text("country", address.country());
    }

    private static void contact(JsonWriter json, Demographics.Contact contact) throws IOException {
        json.text("system", contact.system());
        json.text("use", contact.use());
        json.text("value", contact.value());
    }
}
