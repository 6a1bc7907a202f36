package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.Demographics;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** How people are called and reached. */
final class Contacts {

    private static final BoundCode NAME_USE =
            BoundCode.of("usual", "official", "temp", "nickname", "anonymous", "old", "maiden");
    private static final BoundCode ADDRESS_USE =
            BoundCode.of("home", "work", "temp", "old", "billing");
    private static final BoundCode CONTACT_SYSTEM =
            BoundCode.assuming("other", "phone", "fax", "email", "pager", "url", "sms", "other");
    private static final BoundCode CONTACT_USE =
            BoundCode.of("home", "work", "temp", "old", "mobile");

    private Contacts() {}

    static List<FhirElement> names(List<Demographics.Name> names) {
        return names.stream().map(Contacts::name).toList();
    }

    static List<FhirElement> addresses(List<Demographics.Address> addresses) {
        return addresses.stream().map(Contacts::address).toList();
    }

    static List<FhirElement> contacts(List<Demographics.Contact> contacts) {
        return contacts.stream().map(Contacts::contact).toList();
    }

    /** An identifier at a source; a system that R4 does not take for one goes into an extension. */
    static FhirElement identifier(Demographics.Identifier identifier) {
        boolean system = Concepts.isSystem(identifier.system());
        return FhirElement.element()
                .children(
                        "extension",
                        new Extensions()
                                .text(
                                        Extensions.own("source-system"),
                                        system ? null : identifier.system())
                                .list())
                .text("system", system ? identifier.system() : null)
                .text("value", identifier.value());
    }

    /** An element that begins with the source's word for its use, where R4 has none for it. */
    private static FhirElement begun(BoundCode uses, @Nullable String use) {
        return FhirElement.element()
                .children(
                        "extension",
                        new Extensions()
                                .text(Extensions.own("source-use"), uses.strange(use))
                                .list());
    }

    private static FhirElement name(Demographics.Name name) {
        return NAME_USE.optional(begun(NAME_USE, name.use()), "use", name.use())
                .text("text", name.text())
                .text("family", name.family())
                .texts("given", name.given())
                .texts("prefix", name.prefixes());
    }

    private static FhirElement address(Demographics.Address address) {
        return ADDRESS_USE
                .optional(begun(ADDRESS_USE, address.use()), "use", address.use())
                .texts("line", address.lines())
                .text("city", address.city())
                .text("district", address.district())
                .text("postalCode", address.postcode())
                .text("country", address.country());
    }

    /** Rule cpt-2 demands a system of every value. */
    private static FhirElement contact(Demographics.Contact contact) {
        FhirElement point =
                CONTACT_SYSTEM
                        .required(begun(CONTACT_USE, contact.use()), "system", contact.system())
                        .text("value", contact.value());
        return CONTACT_USE.optional(point, "use", contact.use());
    }
}
