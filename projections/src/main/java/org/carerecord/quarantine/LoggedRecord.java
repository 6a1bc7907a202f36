package org.carerecord.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies in its feed. It holds clinical content.
 *
 * @param receivedAt the broker's append time, UTC
 * @param key the key, as it is
 * @param value the value, as it is; never modified
 */
@SuppressWarnings("ArrayRecordComponent")
public record LoggedRecord(Instant receivedAt, byte @Nullable [] key, byte @Nullable [] value) {

    /** Says nothing of the content: this form may reach a log. */
    @Override
    public String toString() {
        return "LoggedRecord[" + receivedAt + "]";
    }
}
