package org.carerecord.query.json;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;

/**
 * Somebody to turn to about the person. Its words are the name, else the role, else what they are
 * to the person, else the organisation.
 */
final class ContactPersonJson {

    private ContactPersonJson() {}

    static void members(JsonWriter json, ContactPerson contact) {
        json.text("text", words(contact));
        json.object("dates", () -> json.when("period", contact.period()));
        json.text("status", contact.status());
        json.text("name", contact.name());
        json.concepts("relationships", contact.relationships());
        json.concept("role", contact.role());
        json.text("organisation", contact.organisation());
        json.objects("contacts", contact.contacts(), way -> PersonJson.contact(json, way));
        json.objects(
                "addresses", contact.addresses(), address -> PersonJson.address(json, address));
        json.texts("notes", contact.notes());
    }

    private static String words(ContactPerson contact) {
        return FirstWords.of(
                List.of(
                        Stream.ofNullable(contact.name()),
                        Stream.ofNullable(contact.role()).map(Concept::words),
                        FirstWords.readable(contact.relationships()),
                        Stream.ofNullable(contact.organisation()),
                        FirstWords.any(contact.relationships())));
    }
}
