package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Care and support that a service gives the person at home or elsewhere (CIS: services and care).
 *
 * @param service what is given
 * @param categories what kind of package
 * @param status the source's code, such as {@code active}
 * @param period from when to when it is given
 * @param provider who gives it, in words
 * @param frequency how often, in words
 * @param contact whom to ask about it, in words
 * @param reasons why it is given
 * @param notes free text
 * @param providerIdentifier who gives it, such as a local authority, as {@code system|value}, or a
 *     value alone
 */
public record ServicePackage(
        Concept service,
        List<Concept> categories,
        @Nullable String status,
        @Nullable When period,
        @Nullable String provider,
        @Nullable String frequency,
        @Nullable String contact,
        List<Concept> reasons,
        List<String> notes,
        @Nullable String providerIdentifier)
        implements Circumstance {

    /** Copies the lists. */
    public ServicePackage {
        categories = List.copyOf(categories);
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }
}
