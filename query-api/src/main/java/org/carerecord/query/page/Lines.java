package org.carerecord.query.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.query.words.EntryText;
import org.carerecord.query.words.EntryWords;
import org.carerecord.query.words.ItemWords;
import org.carerecord.query.words.ReadableDate;
import org.carerecord.query.words.Wording;
import org.carerecord.record.Entry;
import org.carerecord.record.Item;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of a page: entries in the page's words, each with the address of its versions.
 *
 * @param links the addresses of the pages of the patient and moment
 * @param wording how providers and moments are told
 * @param encounters those that entries may have been recorded in
 */
record Lines(Links links, Wording wording, Encounters encounters) {

    /** A line of a summary. */
    Line of(Item item) {
        Stream<Source> first = Stream.of(source(item.entry(), item.why().words()));
        Stream<Source> more =
                item.others().stream().map(other -> source(other.entry(), other.why().words()));
        return new Line(
                ItemWords.others(item, links.patient(), wording),
                !item.differs().isEmpty(),
                Stream.concat(first, more).toList());
    }

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
                EntryText.of(entry, links.patient(), wording)
                        .without(detail -> detail.label().equals(EntryWords.ENCOUNTER)),
                encounters.of(entry, links),
                why,
                asserted(entry.event().assertedAt()),
                wording.moment(entry.provenance().receivedAt()),
                entry.inConflict(),
                links.entry(entry.id()));
    }

    /**
     * When a source recorded something. The start of a day in UTC is what a day without a time of
     * day comes as: it is told as the day, for a time that no source gave would be believed.
     */
    String asserted(@Nullable Instant moment) {
        if (moment == null) {
            return "The source does not say when";
        }
        return moment.equals(moment.truncatedTo(ChronoUnit.DAYS))
                ? ReadableDate.ofDay(moment)
                : wording.moment(moment);
    }
}
