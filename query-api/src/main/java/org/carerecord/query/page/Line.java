package org.carerecord.query.page;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.query.words.EntryWords;
import org.carerecord.query.words.ItemWords;
import org.carerecord.record.Entry;
import org.carerecord.record.Item;

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

    /** A line of a summary. */
    static Line of(Item item, Links links) {
        Stream<Source> first = Stream.of(Source.of(item.entry(), item.why().words(), links));
        Stream<Source> more =
                item.others().stream()
                        .map(other -> Source.of(other.entry(), other.why().words(), links));
        return new Line(
                ItemWords.others(item, links.patient()), Stream.concat(first, more).toList());
    }

    /** An entry by itself, in a list of everything. */
    static Line of(Entry entry, Links links) {
        return new Line(List.of(), List.of(Source.of(entry, "", links)));
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
