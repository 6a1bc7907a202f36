package org.carerecord.reader;

import java.time.Duration;
import java.util.Optional;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;
import org.carerecord.record.Revision;
import org.carerecord.record.Sharing;
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
 *   <li>answer {@link Lookup.Superseded} where the number belongs to another at the moment asked
 *       for, with nothing of the record;
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
     * @param moment the moment asked for, from which the rules' windows are counted
     * @param sharing what feeds share, and which are silent, at that moment
     */
    Lookup<Summary> summary(NhsNumber patient, Moment moment, Sharing sharing);

    /**
     * Which state of the patient's record this node holds now: much cheaper than the record, and
     * the same as long as the record is.
     *
     * @param patient whose
     */
    Lookup<Revision> revision(NhsNumber patient);

    /**
     * The patient's summary of this present moment, and which state of the record it is of.
     *
     * @param patient whose
     * @param now this present moment
     * @param sharing what feeds share, and which are silent, at that moment
     */
    default Lookup<RevisedSummary> revisedSummary(NhsNumber patient, Moment now, Sharing sharing) {
        Lookup<Revision> before = revision(patient);
        return summary(patient, now, sharing)
                .map(summary -> new RevisedSummary(summary, unchanged(before, revision(patient))));
    }

    private static Optional<Revision> unchanged(Lookup<Revision> before, Lookup<Revision> after) {
        return before instanceof Lookup.Found<Revision>(var first, _)
                        && after instanceof Lookup.Found<Revision>(var last, _)
                        && first.equals(last)
                ? Optional.of(first)
                : Optional.empty();
    }

    /**
     * A page of everything that is current in the patient's record.
     *
     * @param patient whose
     * @param question which entries
     * @param moment the moment asked for
     */
    Lookup<EntryPage> entries(NhsNumber patient, EntryQuestion question, Moment moment);

    /**
     * Every version of one entry; {@link Lookup.NotFound} also where the patient has no such entry.
     *
     * @param patient whose
     * @param entry the entry
     * @param moment the moment asked for
     */
    Lookup<EntryHistory> history(NhsNumber patient, EntryId entry, Moment moment);

    /**
     * Every version of one entry that is stated under one of the patient's numbers, as a source may
     * state it under several; {@link Lookup.NotFound} also where the number is not the patient's.
     *
     * @param patient whose
     * @param under the number, the patient's own or one that belongs to it
     * @param entry the entry
     * @param moment the moment asked for
     */
    Lookup<EntryHistory> history(NhsNumber patient, NhsNumber under, EntryId entry, Moment moment);

    /**
     * Waits until an event is visible to readers of this node.
     *
     * @param receipt where the event lies
     * @param limit how long at most
     * @return whether it is visible
     */
    boolean await(Receipt receipt, Duration limit) throws InterruptedException;

    /** Whether this node can answer for every partition, and if not, why. */
    Readiness readiness();
}
