package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Map;

/** What became of the bytes that should be a Bundle. */
public sealed interface BundleOutcome {

    /**
     * The Bundle was read.
     *
     * @param resources one outcome for each entry, in the Bundle's order
     * @param claims by entry id of the Patient, the NHS number it claims: only where numbers are
     *     assigned. The caller asks {@link ClaimedNumbers} before it believes them
     */
    record Read(List<ResourceOutcome> resources, Map<String, NumberClaim> claims)
            implements BundleOutcome {

        /** Copies list and map. */
        public Read {
            resources = List.copyOf(resources);
            claims = Map.copyOf(claims);
        }
    }

    /**
     * Nothing of it was read.
     *
     * @param reason what was expected; never content
     */
    record NotABundle(String reason) implements BundleOutcome {}
}
