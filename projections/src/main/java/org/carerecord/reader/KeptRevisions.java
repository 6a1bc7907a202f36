package org.carerecord.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Revision;
import org.carerecord.store.WriteCounts;

/**
 * The revisions of patients, kept until something is written under one of their numbers: most
 * patients are asked for far more often than they change. So many at most; those asked for least
 * are let go.
 *
 * <p>It may be used by several threads.
 */
final class KeptRevisions {

    private final WriteCounts counts;
    private final Cache<NhsNumber, Kept> kept;

    /**
     * None yet.
     *
     * @param atMost how many are kept; 0 for none
     */
    KeptRevisions(WriteCounts counts, int atMost) {
        this.counts = counts;
        this.kept = Caffeine.newBuilder().maximumSize(atMost).executor(Runnable::run).build();
    }

    /**
     * A revision that was read.
     *
     * @param revision the revision
     * @param counts the count of each number that it was read from, as it was before
     */
    record Kept(Revision revision, Map<NhsNumber, Long> counts) {

        /** Every number that it was read from. */
        Set<NhsNumber> numbers() {
            return counts.keySet();
        }
    }

    /** The revision of a patient, if it is kept and nothing was written since it was read. */
    Optional<Kept> find(NhsNumber patient) {
        return Optional.ofNullable(kept.getIfPresent(patient)).filter(this::holds);
    }

    /** Whether nothing was written since it was read. */
    boolean holds(Kept known) {
        return counts.are(known.counts());
    }

    /**
     * Keeps a revision.
     *
     * @param before the count of each number that it was read from, taken before its rows were read
     * @return whether it still holds
     */
    boolean keep(NhsNumber patient, Revision revision, Map<NhsNumber, Long> before) {
        var read = new Kept(revision, Map.copyOf(before));
        kept.put(patient, read);
        return holds(read);
    }
}
