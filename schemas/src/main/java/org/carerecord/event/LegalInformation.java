package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide for the person, and what the law orders: a lasting power of attorney, a deputy, a
 * deprivation of liberty (CIS: legal information).
 *
 * @param type what kind of power or order
 * @param status the source's code, such as {@code active}
 * @param period from when to when it holds
 * @param holders who holds it, in words: attorneys, deputies
 * @param location where the original is kept, in words
 * @param notes free text
 */
public record LegalInformation(
        Concept type,
        @Nullable String status,
        @Nullable When period,
        List<String> holders,
        @Nullable String location,
        List<String> notes)
        implements Circumstance {

    /** Copies the lists. */
    public LegalInformation {
        holders = List.copyOf(holders);
        notes = List.copyOf(notes);
    }
}
