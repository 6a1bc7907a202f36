package org.carerecord.standalone.conformance;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberStatement;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.record.Moment;
import org.carerecord.record.NumberLinks;
import org.carerecord.record.NumberLinks.Resolution;
import org.carerecord.record.NumberLinks.Stands;
import org.carerecord.record.NumberLinks.Superseded;
import org.carerecord.record.Provenance;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.record.SummaryLimits;
import org.carerecord.record.SummaryRules;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.store.InMemoryRowStore;
import org.carerecord.store.RecordView;
import org.carerecord.store.RecordWriter;

/** Records folded in memory with the real codec, writer and view, and summarised by the rules. */
final class FoldedRecords {

    private static final InMemorySchemaRegistry REGISTRY = new InMemorySchemaRegistry();
    private static final EventEncoder ENCODER = new EventEncoder(REGISTRY);
    private static final EventDecoder DECODER = new EventDecoder(REGISTRY, TestRange.ALLOWED);
    private static final int PARTITION = 5;

    private final InMemoryRowStore rows = new InMemoryRowStore();
    private final RecordWriter writer = new RecordWriter(rows, DECODER);
    private final Map<FeedName, Long> offsets = new HashMap<>();
    private final Set<Long> numbers = new TreeSet<>();

    /**
     * Folds an event; a statement of numbers is forwarded to the other one, as the topology does.
     */
    void take(FeedName feed, ClinicalEvent event, Instant receivedAt) {
        boolean isOfItself =
                event.body() instanceof NumberStatement statement
                        && statement.other().equals(event.nhsNumber());
        if (isOfItself) {
            return;
        }
        byte[] framed = ENCODER.encode(event);
        long offset = offsets.merge(feed, 1L, Long::sum) - 1;
        var provenance = new Provenance(feed, PARTITION, offset, receivedAt);
        writer.fold(event, framed, provenance);
        numbers.add(event.nhsNumber().value());
        if (event.body() instanceof NumberStatement statement) {
            writer.foldForwarded(statement.other(), event, framed, provenance);
        }
    }

    /** The numbers that anything was said of, in order. */
    Iterable<NhsNumber> numbers() {
        return numbers.stream().map(NhsNumber::new).toList();
    }

    /** The summary of a number, unless it belongs to another. */
    Optional<Summary> summary(NhsNumber number, Moment moment, Sharing sharing) {
        Resolution resolution =
                NumberLinks.resolve(
                        number, asked -> new RecordView(rows, DECODER).number(asked, moment));
        return switch (resolution) {
            case Superseded superseded -> Optional.empty();
            case Stands(var person) ->
                    Optional.of(
                            new SummaryRules(SummaryLimits.DEFAULT)
                                    .select(person, moment, sharing));
        };
    }
}
