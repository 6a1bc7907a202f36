package org.carerecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.carerecord.codec.EventDecoder;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.FeedState;
import org.carerecord.record.Moment;
import org.carerecord.record.NumberRows;
import org.carerecord.record.Provenance;
import org.carerecord.record.RowSection;
import org.carerecord.store.RowValues.CurrentRow;

/**
 * The record's rows read back as the record. Read-only.
 *
 * <p>Not for several threads.
 */
public final class RecordView {

    private final RowReader rows;
    private final EventDecoder decoder;
    private final Contents contents;
    private final FeedNames feedNames = new FeedNames();

    /** Over rows. */
    public RecordView(RowReader rows, EventDecoder decoder) {
        this.rows = rows;
        this.decoder = decoder;
        this.contents = new Contents(decoder);
    }

    /**
     * What is held under a number, or what was held at a moment of the past: then the number's own
     * history is folded in memory, with what had been received by then.
     */
    public NumberRows number(NhsNumber number, Moment moment) {
        return at(number, moment, RecordKeys.summary(number));
    }

    /**
     * The same where the current entries are not to be asked for: what is said of the number, and
     * its revision, is read without them.
     */
    public NumberRows withoutEntries(NhsNumber number, Moment moment) {
        return at(number, moment, RecordKeys.revision(number));
    }

    private NumberRows at(NhsNumber number, Moment moment, RecordKeys.Span ahead) {
        return moment.past()
                ? new RecordView(AsOfFold.rows(rows, decoder, number, moment), decoder)
                        .now(number, ahead)
                : now(number, ahead);
    }

    private NumberRows now(NhsNumber number, RecordKeys.Span ahead) {
        var walked = new ReadAhead(rows, ahead);
        List<Provenance> heads = heads(walked, number);
        Quarantine quarantine = quarantine(walked, number);
        return new NumberRows(
                number,
                new StoredCurrentRows(walked, number, this::entry),
                identity(walked, number),
                feeds(heads),
                heads,
                quarantine.unread(),
                quarantine.foldedSince());
    }

    /** Every version of an entry received by a moment; empty where there is none. */
    public Optional<EntryHistory> history(NhsNumber number, EntryId entry, Moment moment) {
        return new HistoryReader(rows, contents).read(number, entry, moment);
    }

    /** How far each feed has been folded. */
    public List<Applied> applied() {
        List<Applied> applied = new ArrayList<>();
        RecordKeys.Span span = RecordKeys.applied();
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            while (row.next()) {
                applied.add(RowValues.applied(row.value()));
            }
        }
        return applied;
    }

    /**
     * Refuses a store whose keys lie as they did in a former version: it would seem to be empty.
     *
     * @throws IllegalStateException where it is such a store
     */
    public void checkLayout() {
        RecordKeys.Span span = RecordKeys.ofFormerLayout();
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            if (row.next()) {
                throw new IllegalStateException(
                        "Expected a store of this version's layout, but it is of a former one:"
                                + " rebuild the store from the topics");
            }
        }
    }

    private List<Entry> identity(RowReader rows, NhsNumber number) {
        List<Entry> identity = new ArrayList<>();
        RecordKeys.Span span = RecordKeys.identity(number);
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            while (row.next()) {
                if (RecordKeys.sectionOf(row.key()) != RowSection.UNLINKED.code()) {
                    identity.add(entry(EntryId.of(RecordKeys.entryOf(row.key())), row.value()));
                }
            }
        }
        return identity;
    }

    private static List<Provenance> heads(RowReader rows, NhsNumber number) {
        List<Provenance> heads = new ArrayList<>();
        RecordKeys.Span span = RecordKeys.heads(number);
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            while (row.next()) {
                heads.add(RowValues.head(row.value()));
            }
        }
        return heads;
    }

    /** Of the ways in which events of a feed come, the one that came last. */
    private static List<FeedState> feeds(List<Provenance> heads) {
        Map<FeedName, Provenance> latest = new TreeMap<>();
        heads.forEach(head ->
                latest.merge(head.feed(), head, BinaryOperator.maxBy(Provenance.BY_RECEIPT)));
        return latest.values().stream().map(RecordView::feed).toList();
    }

    private static FeedState feed(Provenance last) {
        return new FeedState(last.feed(), last.partition(), last.offset(), last.receivedAt());
    }

    /** How many records of a number could not be read, and how many at first could not. */
    private record Quarantine(int unread, int foldedSince) {}

    /** All of them, for the revision tells whether one of them has been folded since. */
    private static Quarantine quarantine(RowReader rows, NhsNumber number) {
        int unread = 0;
        int foldedSince = 0;
        RecordKeys.Span span = RecordKeys.quarantined(number);
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            while (row.next()) {
                if (RowValues.quarantined(row.value()).resolvedAt().isEmpty()) {
                    unread++;
                } else {
                    foldedSince++;
                }
            }
        }
        return new Quarantine(unread, foldedSince);
    }

    private Entry entry(EntryId id, byte[] value) {
        CurrentRow row = RowValues.current(value, feedNames);
        return new Entry(id, contents.event(row.framed()), row.provenance(), row.inConflict());
    }
}
