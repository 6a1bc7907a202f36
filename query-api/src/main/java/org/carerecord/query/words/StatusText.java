package org.carerecord.query.words;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a statement stands, where that is not what its line says by standing there. Only the statuses
 * that are usual of its kind are left unsaid; every other, also one never seen before, is said.
 */
final class StatusText {

    private StatusText() {}

    /** Marks a statement by those of its statuses that are not usual ones. */
    static void mark(Telling telling, Set<String> usual, @Nullable String... statuses) {
        telling.listed(
                EntryWords.STATUS,
                Stream.of(statuses)
                        .flatMap(Stream::ofNullable)
                        .filter(status -> !usual.contains(status))
                        .map(CodeWords::of)
                        .toList());
    }
}
