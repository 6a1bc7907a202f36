package org.carerecord.ingest.fhir;

import org.hl7.fhir.r4.model.Resource;

/**
 * Turns resources of one type into statements.
 *
 * <p>An implementation must keep codes, dates, decimals and words as given; must report through the
 * reading what breaks a rule, rather than leave it out; and must hold no state.
 *
 * @param <R> the resource type
 */
interface ResourceMapper<R extends Resource> {

    /**
     * Whether the record holds what this resource is. One of another kind of its type is counted as
     * not mapped, like one of a type that is not mapped at all.
     */
    default boolean holds(R resource) {
        return true;
    }

    /** What the resource states. Believed only if the reading has no problems afterwards. */
    Statement map(R resource, Reading reading);
}
