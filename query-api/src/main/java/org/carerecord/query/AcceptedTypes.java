package org.carerecord.query;

import java.util.List;
import java.util.function.Predicate;
import org.carerecord.query.read.MediaRange;

/**
 * What a client takes, as its Accept headers say.
 *
 * @param headers the headers
 */
record AcceptedTypes(List<String> headers) {

    private static final String PAGE = "text/html";

    /** Copies the list. */
    AcceptedTypes {
        headers = List.copyOf(headers);
    }

    /**
     * Whether a person is at the client: a browser names pages, and likes nothing better that it
     * names. A client that takes anything has not asked for a page.
     */
    boolean preferPages() {
        List<MediaRange> ranges = MediaRange.accepted(headers);
        double page = liking(ranges, PAGE::equals);
        return page > MediaRange.NOT_AT_ALL
                && page >= liking(ranges, type -> type.endsWith("json"));
    }

    private static double liking(List<MediaRange> ranges, Predicate<String> types) {
        return ranges.stream()
                .filter(range -> types.test(range.type()))
                .mapToDouble(MediaRange::quality)
                .max()
                .orElse(MediaRange.NOT_AT_ALL);
    }
}
