package org.carerecord.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberStatement;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryHistory.State;
import org.carerecord.record.EntryId;
import org.carerecord.record.Moment;
import org.carerecord.record.Standing;
import org.carerecord.record.Version;
import org.carerecord.store.RowValues.HistoryRow;

/** Reads every version of an entry. What is said of numbers is in no history. */
final class HistoryReader {

    private final RowReader rows;
    private final Contents contents;

    HistoryReader(RowReader rows, Contents contents) {
        this.rows = rows;
        this.contents = contents;
    }

    private record Received(Version version, ClinicalEvent event, HistoryRow row) {}

    Optional<EntryHistory> read(NhsNumber number, EntryId entry, Moment moment) {
        List<Received> received = received(number, entry, moment);
        received.sort(Comparator.comparing(Received::version).reversed());
        if (received.isEmpty()
                || received.stream()
                        .anyMatch(one -> one.event().body() instanceof NumberStatement)) {
            return Optional.empty();
        }
        List<EntryHistory.Told> versions = new ArrayList<>();
        for (Received one : received) {
            var told =
                    new Entry(entry, one.event(), one.row().provenance(), disputed(one, received));
            versions.add(new EntryHistory.Told(told, state(one, received.getFirst())));
        }
        return Optional.of(new EntryHistory(entry, versions));
    }

    private List<Received> received(NhsNumber number, EntryId entry, Moment moment) {
        List<Received> received = new ArrayList<>();
        RecordKeys.Span span = RecordKeys.history(number, entry.bytes());
        try (RowReader.Rows row = rows.range(span.from(), span.to())) {
            while (row.next()) {
                HistoryRow history = RowValues.history(row.value());
                if (moment.includes(history.provenance().receivedAt())) {
                    ClinicalEvent event = contents.event(history.framed());
                    Version version = Version.of(event, Digests.ofPayload(history.framed()));
                    received.add(new Received(version, event, history));
                }
            }
        }
        return received;
    }

    private boolean disputed(Received one, List<Received> all) {
        return all.stream()
                .filter(other ->
                        other.version().version() == one.version().version()
                                || other.version().eventId().equals(one.version().eventId()))
                .anyMatch(other -> contents.differ(other.row().framed(), one.row().framed()));
    }

    private static State state(Received one, Received winner) {
        if (!one.version().equals(winner.version())) {
            return State.OUTRANKED;
        }
        return Standing.stands(one.event()) ? State.CURRENT : State.TAKEN_BACK;
    }
}
