package org.carerecord.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.carerecord.identity.NhsNumber;
import org.carerecord.store.WriteCounts;

/**
 * Reads again what was written to while it was read. A long record is read by several walks, and an
 * entry that moves from a place that is still to be read to one that has been would be in neither:
 * it would seem never to have been said.
 *
 * <p>It may be used by several threads.
 */
final class UndisturbedReads {

    /** Who is disturbed as often as this is told what the last look gave. */
    static final int AT_MOST = 4;

    private final WriteCounts counts;

    UndisturbedReads(WriteCounts counts) {
        this.counts = counts;
    }

    /**
     * Reads.
     *
     * @param read reads rows, and notes before the count of each number whose rows they are
     */
    <T> T of(Function<Map<NhsNumber, Long>, T> read) {
        int times = 1;
        while (true) {
            Map<NhsNumber, Long> before = new HashMap<>();
            T result = read.apply(before);
            if (times++ == AT_MOST || counts.are(before)) {
                return result;
            }
        }
    }
}
