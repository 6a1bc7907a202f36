package org.carerecord.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/** The key of a record, where it is an NHS number in its ten digits. */
final class PatientKey {

    private static final int DIGITS = 10;

    private PatientKey() {}

    static Optional<NhsNumber> read(byte @Nullable [] key) {
        if (key == null || key.length != DIGITS) {
            return Optional.empty();
        }
        String text = new String(key, StandardCharsets.US_ASCII);
        return NhsNumber.check(text, NhsNumber.TestRange.ALLOWED) instanceof NhsNumber.Valid valid
                        && Arrays.equals(key, Partitioning.keyOf(valid.number()))
                ? Optional.of(valid.number())
                : Optional.empty();
    }
}
