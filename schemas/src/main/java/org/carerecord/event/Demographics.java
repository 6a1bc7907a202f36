package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the person is, as one source holds it.
 *
 * @param names in the source's order
 * @param birthDate possibly partial
 * @param gender the source's word
 * @param deceased whether the source says the person has died; null where it says nothing
 * @param deceasedAt when, where the source says so
 * @param addresses in the source's order
 * @param contacts telephone numbers, e-mail addresses
 * @param identifiers other identifiers of the person at the source
 * @param languages languages the person communicates in
 * @param gpPractice ODS code of the registered practice, as given
 */
public record Demographics(
        List<Name> names,
        @Nullable ClinicalTime birthDate,
        @Nullable String gender,
        @Nullable Boolean deceased,
        @Nullable ClinicalTime deceasedAt,
        List<Address> addresses,
        List<Contact> contacts,
        List<Identifier> identifiers,
        List<Concept> languages,
        @Nullable String gpPractice)
        implements Body {

    /** Copies the lists. */
    public Demographics {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        contacts = List.copyOf(contacts);
        identifiers = List.copyOf(identifiers);
        languages = List.copyOf(languages);
    }

    /** A name of the person. */
    public record Name(
            @Nullable String use,
            @Nullable String family,
            List<String> given,
            List<String> prefixes,
            @Nullable String text) {

        /** Copies the lists. */
        public Name {
            given = List.copyOf(given);
            prefixes = List.copyOf(prefixes);
        }
    }

    /** A postal address. */
    public record Address(
            @Nullable String use,
            List<String> lines,
            @Nullable String city,
            @Nullable String district,
            @Nullable String postcode,
            @Nullable String country) {

        /** Copies the list. */
        public Address {
            lines = List.copyOf(lines);
        }
    }

    /** A way to reach the person. */
    public record Contact(@Nullable String system, @Nullable String use, String value) {}

    /** An identifier of the person at a source. */
    public record Identifier(@Nullable String system, String value) {}
}
