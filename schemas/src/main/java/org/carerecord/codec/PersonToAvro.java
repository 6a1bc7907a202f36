package org.carerecord.codec;

import java.util.List;
import org.carerecord.avro.ContactDetail;
import org.carerecord.avro.PostalAddress;
import org.carerecord.event.Demographics;

/** Turns the ways to reach somebody into Avro records. */
final class PersonToAvro {

    private PersonToAvro() {}

    static List<ContactDetail> contacts(List<Demographics.Contact> contacts) {
        return contacts.stream()
                .map(contact -> new ContactDetail(contact.system(), contact.use(), contact.value()))
                .toList();
    }

    static List<PostalAddress> addresses(List<Demographics.Address> addresses) {
        return addresses.stream()
                .map(address ->
                        new PostalAddress(
                                address.use(),
                                address.lines(),
                                address.city(),
                                address.district(),
                                address.postcode(),
                                address.country()))
                .toList();
    }
}
