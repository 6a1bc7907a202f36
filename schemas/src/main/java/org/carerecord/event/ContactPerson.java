package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to turn to about the person: a relative, a carer, a professional (CIS: personal
 * contacts, professional contacts). The event's section says which.
 *
 * @param name in words
 * @param relationships what they are to the person, such as next of kin
 * @param role what a professional does
 * @param organisation for whom a professional works, in words
 * @param status the source's code
 * @param period from when to when
 * @param contacts telephone numbers, e-mail addresses
 * @param addresses in the source's order
 * @param notes free text
 */
public record ContactPerson(
        @Nullable String name,
        List<Concept> relationships,
        @Nullable Concept role,
        @Nullable String organisation,
        @Nullable String status,
        @Nullable When period,
        List<Demographics.Contact> contacts,
        List<Demographics.Address> addresses,
        List<String> notes)
        implements Circumstance {

    /** Copies the lists. */
    public ContactPerson {
        relationships = List.copyOf(relationships);
        contacts = List.copyOf(contacts);
        addresses = List.copyOf(addresses);
        notes = List.copyOf(notes);
    }
}
