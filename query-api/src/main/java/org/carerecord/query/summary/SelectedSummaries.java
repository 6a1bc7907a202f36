package org.carerecord.query.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Summary;

/**
 * Summaries as they were selected, the last of each patient, kept within about so many bytes. Each
 * has a tag, by which whoever finds it must see whether it is out of date.
 */
final class SelectedSummaries {

    /** What an entry takes with all that it says, about. */
    private static final int BYTES_OF_AN_ENTRY = 4_000;

    private final Cache<NhsNumber, Kept> kept;

    /** A summary, and the tag of what it was selected from. */
    record Kept(String tag, Told told) {}

    SelectedSummaries(long bytes) {
        this.kept =
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher((NhsNumber patient, Kept one) -> weight(one.told().summary()))
                        .executor(Runnable::run)
                        .build();
    }

    /** The last summary of a patient. */
    Optional<Kept> find(NhsNumber patient) {
        return Optional.ofNullable(kept.getIfPresent(patient));
    }

    void keep(NhsNumber patient, String tag, Told told) {
        kept.put(patient, new Kept(tag, told));
    }

    private static int weight(Summary summary) {
        long entries =
                summary.sections().stream()
                        .flatMap(section -> section.items().stream())
                        .mapToLong(item -> 1 + item.others().size())
                        .sum();
        return Math.clamp((entries + 1) * BYTES_OF_AN_ENTRY, 0, Integer.MAX_VALUE);
    }
}
