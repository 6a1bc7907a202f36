package org.carerecord.query.page;

import java.time.Instant;
import org.carerecord.query.words.EntryText;
import org.carerecord.query.words.EntryWords;
import org.carerecord.query.words.ReadableDate;
import org.carerecord.record.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of a page comes from.
 *
 * @param words what the source says
 * @param why why it is shown; empty where everything is
 * @param asserted when the source recorded it
 * @param received when this system received it
 * @param conflict whether the source contradicts itself
 * @param address the page of all versions of the entry
 */
record Source(
        EntryWords words,
        String why,
        String asserted,
        String received,
        boolean conflict,
        String address) {

    static Source of(Entry entry, String why, Links links) {
        return new Source(
                EntryText.of(entry, links.patient()),
                why,
                asserted(entry.event().assertedAt()),
                ReadableDate.ofMoment(entry.provenance().receivedAt()),
                entry.inConflict(),
                links.entry(entry.id()));
    }

    static String asserted(@Nullable Instant moment) {
        return moment == null ? "The source does not say when" : ReadableDate.ofMoment(moment);
    }
}
