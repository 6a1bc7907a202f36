package org.carerecord.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be folded, as all notices of its place tell.
 *
 * @param place where it lies
 * @param receivedAt the broker's append time, UTC
 * @param reason the code of the newest notice
 * @param rule the rule that was broken; never content of the record
 * @param field the field the rule speaks of, where it is one
 * @param valueBytes the value's length in bytes
 * @param valueDigest SHA-256 of the value, hexadecimal; null where there is no value
 * @param patientKnown whether a patient's summary counts it
 * @param redriven whether it has been driven again since
 */
public record QuarantinedRecord(
        Place place,
        Instant receivedAt,
        String reason,
        String rule,
        @Nullable String field,
        int valueBytes,
        @Nullable String valueDigest,
        boolean patientKnown,
        boolean redriven) {}
