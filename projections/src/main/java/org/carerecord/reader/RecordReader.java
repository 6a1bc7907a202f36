package org.carerecord.reader;

import java.time.Instant;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Summary;

/**
 * Reads the record.
 *
 * <p>An implementation must:
 *
 * <ul>
 *   <li>answer {@link Lookup.Found} only with everything this node has folded of the patient, never
 *       with part of a list;
 *   <li>answer {@link Lookup.NotFound} only where it holds the patient's partition and has folded
 *       all that was in the log;
 *   <li>answer {@link Lookup.NotReady} in every other case, never throw for it.
 * </ul>
 *
 * It must be safe for use by several threads.
 */
public interface RecordReader {

    /**
     * The patient's summary.
     *
     * @param patient whose
     * @param now the moment the rules' windows are counted from
     */
    Lookup<Summary> summary(NhsNumber patient, Instant now);

    /** Whether this node can answer for every partition, and if not, why. */
    Readiness readiness();
}
