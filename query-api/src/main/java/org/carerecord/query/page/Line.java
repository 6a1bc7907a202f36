package org.carerecord.query.page;

import java.util.List;
import org.carerecord.query.words.EntryWords;

/**
 * A line of a page: what is shown of it, and each source that says so.
 *
 * @param others which other providers say the same and in what they differ, in sentences
 * @param sources at least one; the words of the first are those of the line
 */
record Line(List<String> others, List<Source> sources) {

    Line {
        others = List.copyOf(others);
        sources = List.copyOf(sources);
    }

    EntryWords words() {
        return sources.getFirst().words();
    }

    boolean shared() {
        return sources.size() > 1;
    }

    /** What the sources' fold-out is called. */
    String sourceTitle() {
        return shared() ? sources.size() + " sources" : "Source: " + words().source();
    }
}
