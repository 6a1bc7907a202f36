package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Demographics;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.PrimitiveType;

/** How people are reached, the same for patients and for those around them. */
final class People {

    private People() {}

    static List<Demographics.Contact> contacts(List<ContactPoint> contacts, InUse inUse) {
        return contacts.stream()
                .filter(ContactPoint::hasValue)
                .map(contact -> contact(contact, inUse))
                .toList();
    }

    static List<Demographics.Address> addresses(List<Address> addresses, InUse inUse) {
        return addresses.stream().map(address -> address(address, inUse)).toList();
    }

    private static Demographics.Address address(Address address, InUse inUse) {
        return new Demographics.Address(
                inUse.use(address.getUseElement(), address.getPeriod()),
                lines(address),
                DataTypes.given(address.getCity()),
                // Addresses outside the UK name a state where these have a county.
                DataTypes.given(address.hasDistrict() ? address.getDistrict() : address.getState()),
                DataTypes.given(address.getPostalCode()),
                DataTypes.given(address.getCountry()));
    }

    private static List<String> lines(Address address) {
        List<String> lines =
                DataTypes.texts(address.getLine().stream().map(PrimitiveType::getValueAsString));
        return lines.isEmpty() ? DataTypes.texts(Stream.ofNullable(address.getText())) : lines;
    }

    private static Demographics.Contact contact(ContactPoint contact, InUse inUse) {
        return new Demographics.Contact(
                DataTypes.text(contact.getSystemElement()),
                inUse.use(contact.getUseElement(), contact.getPeriod()),
                contact.getValue());
    }
}
