package org.carerecord.query.json;

import org.carerecord.event.Demographics;

/** Ways to reach somebody. */
final class PersonJson {

    private PersonJson() {}

    static void address(JsonWriter json, Demographics.Address address) {
        json.text("use", address.use());
        json.texts("lines", address.lines());
        json.text("city", address.city());
        json.text("district", address.district());
        json.text("postcode", address.postcode());
        json.text("country", address.country());
    }

    static void contact(JsonWriter json, Demographics.Contact contact) {
        json.text("system", contact.system());
        json.text("use", contact.use());
        json.text("value", contact.value());
    }
}
