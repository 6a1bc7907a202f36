package org.carerecord.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerecord.codec.EventDecoder;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Conflict;
import org.carerecord.record.Moment;
import org.carerecord.record.Provenance;
import org.carerecord.record.RowSection;
import org.carerecord.record.Version;
import org.carerecord.store.RecordKeys.Way;
import org.carerecord.store.RowValues.EntryRow;
import org.carerecord.store.RowValues.HistoryRow;
import org.carerecord.store.RowValues.QuarantinedRow;

/**
 * The rows of one number as they were at a moment of the past, made in memory from what had been
 * received by then. It costs a walk over the number's own history; events are decoded only where
 * several versions must be weighed.
 */
final class AsOfFold {

    private final Contents contents;
    private final NhsNumber number;
    private final Moment moment;
    private final InMemoryRowStore then = new InMemoryRowStore();
    private final Map<FeedName, Provenance> heads = new HashMap<>();

    private AsOfFold(Contents contents, NhsNumber number, Moment moment) {
        this.contents = contents;
        this.number = number;
        this.moment = moment;
    }

    static RowReader rows(RowReader rows, EventDecoder decoder, NhsNumber number, Moment moment) {
        var fold = new AsOfFold(new Contents(decoder), number, moment);
        fold.entries(rows);
        fold.quarantined(rows);
        fold.heads.forEach((feed, last) ->
                fold.then.put(RecordKeys.head(number, feed, Way.OWN), RowValues.head(last)));
        return fold.then;
    }

    /** A version that had been received. */
    private record Received(long version, HistoryRow row) {}

    private void entries(RowReader rows) {
        RecordKeys.Span span = RecordKeys.history(number);
        List<Received> versions = new ArrayList<>();
        byte[] entry = {};
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            while (row.next()) {
                byte[] next = RecordKeys.entryOfHistory(row.key());
                if (!Arrays.equals(next, entry)) {
                    entry(entry, versions);
                    versions.clear();
                    entry = next;
                }
                if (moment.includes(RowValues.receivedAt(row.value()))) {
                    versions.add(
                            new Received(
                                    RecordKeys.versionOfHistory(row.key()),
                                    RowValues.history(row.value())));
                }
            }
        }
        entry(entry, versions);
    }

    private void entry(byte[] entry, List<Received> versions) {
        if (versions.isEmpty()) {
            return;
        }
        if (isOfThisNumber(versions.getFirst().row())) {
            versions.forEach(received -> head(received.row().provenance()));
        }
        Received winner = winner(versions);
        byte[] place = winner.row().place();
        if (place != null) {
            byte[] key = RecordKeys.current(number, place, entry);
            then.put(
                    key,
                    RowValues.current(
                            inConflict(winner, versions),
                            winner.row().provenance(),
                            winner.row().framed()));
            then.put(
                    RecordKeys.entry(number, entry),
                    RowValues.entry(
                            new EntryRow(
                                    version(winner.row()),
                                    key,
                                    versions.size() > 1,
                                    Conflict.NONE)));
        }
    }

    private void head(Provenance provenance) {
        heads.merge(
                provenance.feed(),
                provenance,
                (one, other) -> Provenance.BY_RECEIPT.compare(one, other) >= 0 ? one : other);
    }

    /** What another number says of this one is no change of this one's own. */
    private boolean isOfThisNumber(HistoryRow row) {
        byte[] place = row.place();
        boolean mayBeOfAnother = place == null || RowSection.isOfIdentity(place[0]);
        return !mayBeOfAnother || contents.event(row.framed()).nhsNumber().equals(number);
    }

    /** The versions lie highest first, so that only equal ones need be weighed. */
    private Received winner(List<Received> versions) {
        Received winner = versions.getFirst();
        for (Received other : versions.subList(1, versions.size())) {
            if (other.version() != winner.version()) {
                break;
            }
            if (version(other.row()).compareTo(version(winner.row())) > 0) {
                winner = other;
            }
        }
        return winner;
    }

    private Version version(HistoryRow row) {
        return Version.of(contents.event(row.framed()), Digests.ofPayload(row.framed()));
    }

    private boolean inConflict(Received winner, List<Received> versions) {
        return versions.stream()
                .filter(other ->
                        other.version() == winner.version()
                                || other.row().eventId() == winner.row().eventId())
                .anyMatch(other -> contents.differ(other.row().framed(), winner.row().framed()));
    }

    private void quarantined(RowReader rows) {
        RecordKeys.Span span = RecordKeys.quarantined(number);
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            while (row.next()) {
                QuarantinedRow quarantined = RowValues.quarantined(row.value());
                boolean resolved = quarantined.resolvedAt().map(moment::includes).orElse(false);
                if (moment.includes(quarantined.receivedAt()) && !resolved) {
                    then.put(
                            row.key(),
                            RowValues.quarantined(
                                    new QuarantinedRow(
                                            quarantined.receivedAt(),
                                            Optional.empty(),
                                            quarantined.reason())));
                }
            }
        }
    }
}
