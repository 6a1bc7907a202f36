package org.carerecord.query.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carerecord.query.words.EntryWords;
import org.carerecord.record.Entry;
import org.carerecord.record.Item;

/**
 * A line of a page: what is shown of it, and each source that says so.
 *
 * @param together why several sources stand in one line; empty where there is one
 * @param differs in what they differ; empty where they do not
 * @param sources at least one, the one whose words are shown first
 */
record Line(String together, String differs, List<Source> sources) {

    Line {
        sources = List.copyOf(sources);
    }

    /** A line of a summary. */
    static Line of(Item item, Links links) {
        return new Line(
                item.others().isEmpty() ? "" : item.sameness().words(),
                item.differs().isEmpty() ? "" : "They differ in: " + fields(item.differs()) + ".",
                Stream.concat(
                                Stream.of(Source.of(item.entry(), item.why().words(), links)),
                                item.others().stream()
                                        .map(
                                                other ->
                                                        Source.of(
                                                                other.entry(),
                                                                other.why().words(),
                                                                links)))
                        .toList());
    }

    /** An entry by itself, in a list of everything. */
    static Line of(Entry entry, Links links) {
        return new Line("", "", List.of(Source.of(entry, "", links)));
    }

    EntryWords words() {
        return sources.getFirst().words();
    }

    boolean shared() {
        return sources.size() > 1;
    }

    /** What the sources' fold-out is called. */
    String sourceTitle() {
        return shared()
                ? "Sources: " + sources.size() + " providers"
                : "Source: " + words().source();
    }

    private static String fields(List<String> names) {
        return String.join(", ", names.stream().map(Line::spaced).toList());
    }

    /** The name of a field, {@code lastIssued}, as words. */
    private static String spaced(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.UK);
    }
}
