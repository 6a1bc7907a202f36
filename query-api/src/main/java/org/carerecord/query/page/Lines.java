package org.carerecord.query.page;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.query.words.EntryText;
import org.carerecord.query.words.ItemWords;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Entry;
import org.carerecord.record.Item;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of a page: entries in the page's words, each with the address of its versions.
 *
 * @param links the addresses of the pages of the patient and moment
 * @param wording how providers and moments are told
 */
record Lines(Links links, Wording wording) {

    /** A line of a summary. */
    Line of(Item item) {
        Stream<Source> first = Stream.of(source(item.entry(), item.why().words()));
        Stream<Source> more =
                item.others().stream().map(other -> source(other.entry(), other.why().words()));
        return new Line(
                ItemWords.others(item, links.patient(), wording),
                Stream.concat(first, more).toList());
    }
                !item.differs().isEmpty(),

    /** An entry by itself, in a list of everything. */
    Line of(Entry entry) {
        return new Line(List.of(), false, List.of(source(entry, "")));
    }

    /**
     * Where a line comes from.
     *
     * @param why why it is shown; empty where everything is
     */
    Source source(Entry entry, String why) {
        return new Source(
                EntryText.of(entry, links.patient(), wording),
                why,
                asserted(entry.event().assertedAt()),
                wording.moment(entry.provenance().receivedAt()),
                entry.inConflict(),
                links.entry(entry.id()));
    }

    /** When a source recorded something. */
    String asserted(@Nullable Instant moment) {
        return moment == null ? "The source does not say when" : wording.moment(moment);
    }
}
