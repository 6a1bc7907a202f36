package org.carerecord.query.page;

import java.util.List;
import org.carerecord.query.words.EntryWords;

/**
 * A line of a page: what is shown of it, and each source that says so.
 *
 * @param others which other providers say the same and in what they differ, in sentences
 * @param differ whether they differ: what the others say is in sight then, such as another dose
 * @param sources at least one; the words of the first are those of the line
 */
record Line(List<String> others, boolean differ, List<Source> sources) {

    Line {
        others = List.copyOf(others);
        sources = List.copyOf(sources);
    }

    /** About half a sheet of paper: what is longer may break over two of them. */
    private static final int LONG = 2_500;

    EntryWords words() {
        return sources.getFirst().words();
    }

    /** Whether its sources say more than can be kept together on a sheet of paper. */
    boolean isLong() {
        return sources.stream().mapToInt(source -> letters(source.words())).sum() > LONG;
    }

    private static int letters(EntryWords words) {
        return words.title().length()
                + words.value().length()
                + words.abnormal().length()
                + words.neutral().length()
                + words.details().stream().mapToInt(detail -> detail.line().length()).sum();
    }

    boolean shared() {
        return sources.size() > 1;
    }

    /** What the sources' fold-out is called. */
    String sourceTitle() {
        return shared() ? sources.size() + " sources" : "Source: " + words().source();
    }
}
