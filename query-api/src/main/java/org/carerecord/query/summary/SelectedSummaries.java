package org.carerecord.query.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.carerecord.record.Summary;

/**
 * Summaries as they were selected, kept by their tags within about so many bytes. A tag stands for
 * one content, so that what is found under it is never out of date.
 */
final class SelectedSummaries {

    /** What an entry takes with all that it says, about. */
    private static final int BYTES_OF_AN_ENTRY = 4_000;

    private final Cache<String, Told> kept;

    SelectedSummaries(long bytes) {
        this.kept =
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher((String tag, Told told) -> weight(told.summary()))
                        .executor(Runnable::run)
                        .build();
    }

    /** What is kept under a tag. */
    Optional<Told> find(String tag) {
        return Optional.ofNullable(kept.getIfPresent(tag));
    }

    void keep(String tag, Told told) {
        kept.put(tag, told);
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
