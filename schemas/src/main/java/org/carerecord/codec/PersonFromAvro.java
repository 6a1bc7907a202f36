package org.carerecord.codec;

import java.util.List;
import org.carerecord.avro.ContactDetail;
import org.carerecord.avro.PostalAddress;
import org.carerecord.event.Demographics;

/** Turns Avro records into the ways to reach somebody. */
final class PersonFromAvro {

    private PersonFromAvro() {}

    static List<Demographics.Contact> contacts(List<ContactDetail> contacts) {
        return contacts.stream()
                .map(contact ->
                        new Demographics.Contact(
                                contact.getSystem(), contact.getUse(), contact.getValue()))
                .toList();
    }

    static List<Demographics.Address> addresses(List<PostalAddress> addresses) {
        return addresses.stream()
                .map(address ->
                        new Demographics.Address(
                                address.getUse(),
                                address.getLines(),
                                address.getCity(),
                                address.getDistrict(),
                                address.getPostcode(),
                                address.getCountry()))
                .toList();
    }
}
