package org.carerecord.query.read;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Problem;
import org.carerecord.record.Moment;

/**
 * What is answered to a question about a patient.
 *
 * @param <T> what was asked for
 */
public sealed interface RecordAnswer<T> {

    /**
     * The record says so.
     *
     * @param value what was asked for
     * @param moment the moment it holds for
     * @param upToDateAt the last moment at which all that was in the log had been read, UTC
     */
    record Found<T>(T value, Moment moment, Instant upToDateAt) implements RecordAnswer<T> {}

    /** Nothing is known of the patient, or was at the moment. */
    record NotFound<T>(Moment moment) implements RecordAnswer<T> {}

    /** The record is kept under another number, and nothing of it is told under this one. */
    record KeptUnder<T>(NhsNumber survivor) implements RecordAnswer<T> {}

    /**
     * There is no answer.
     *
     * @param problem why
     * @param retryAfter when it is worth asking again; empty where it is not
     */
    record Refused<T>(Problem problem, Optional<Duration> retryAfter) implements RecordAnswer<T> {}
}
