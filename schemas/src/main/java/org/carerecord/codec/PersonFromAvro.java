package org.carerecord.codec;

import java.util.List;
import org.carerecord.event.Demographics;

/** Reads the ways to reach somebody from Avro's binary encoding. */
final class PersonFromAvro {

    private PersonFromAvro() {}

    static List<Demographics.Contact> contacts(AvroBytes in) {
        return in.list(PersonFromAvro::contact);
    }

    private static Demographics.Contact contact(AvroBytes in) {
        return new Demographics.Contact(in.optionalText(), in.optionalText(), in.text());
    }

    static List<Demographics.Address> addresses(AvroBytes in) {
        return in.list(PersonFromAvro::address);
    }

    private static Demographics.Address address(AvroBytes in) {
        return new Demographics.Address(
                in.optionalText(),
                in.texts(),
                in.optionalText(),
                in.optionalText(),
                in.optionalText(),
                in.optionalText());
    }
}
