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

    /** What the resource states. Believed only if the reading has no problems afterwards. */
    Statement map(R resource, Reading reading);
}
