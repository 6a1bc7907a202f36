package org.carerecord.query.fhir.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carerecord.codec.EventDecoder;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberStatement;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.NumberLinks;
import org.carerecord.record.Provenance;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.record.SummaryLimits;
import org.carerecord.record.SummaryRules;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.store.InMemoryRowStore;
import org.carerecord.store.RecordView;
import org.carerecord.store.RecordWriter;
import org.carerecord.testkit.history.Delivery;
import org.carerecord.testkit.history.HistoryGenerator;
import org.carerecord.testkit.history.HistoryShape;
import org.carerecord.testkit.history.PatientHistory;

/** The summaries of generated histories: folded by the real writer, selected by the real rules. */
final class FoldedHistories {

    private static final int PARTITION = 5;
    private static final InMemorySchemaRegistry REGISTRY = new InMemorySchemaRegistry();
    private static final EventEncoder ENCODER = new EventEncoder(REGISTRY);
    private static final EventDecoder DECODER =
            new EventDecoder(REGISTRY, NhsNumber.TestRange.ALLOWED);

    private FoldedHistories() {}

    /** The summaries of everyone in the history of a seed whose number stands. */
    static List<Summary> summaries(long seed, HistoryShape shape) {
        PatientHistory history = HistoryGenerator.of(seed, shape);
        var rows = new InMemoryRowStore();
        fold(history, new RecordWriter(rows, DECODER));
        var view = new RecordView(rows, DECODER);
        Moment now = Moment.now(shape.now());
        List<Summary> summaries = new ArrayList<>();
        for (NhsNumber number : history.patients()) {
            if (NumberLinks.resolve(number, asked -> view.number(asked, now))
                    instanceof NumberLinks.Stands(var person)) {
                summaries.add(
                        new SummaryRules(SummaryLimits.DEFAULT)
                                .select(person, now, Sharing.UNKNOWN));
            }
        }
        return summaries;
    }

    private static void fold(PatientHistory history, RecordWriter writer) {
        Instant first = Instant.parse("2026-01-05T08:00:00Z");
        long offset = 0;
        for (Delivery delivery : history.deliveries()) {
            ClinicalEvent event = delivery.event();
            var provenance =
                    new Provenance(delivery.feed(), PARTITION, offset, first.plusSeconds(offset));
            offset++;
            byte[] framed = ENCODER.encode(event);
            if (event.body() instanceof NumberStatement statement) {
                if (statement.other().equals(event.nhsNumber())) {
                    continue;
                }
                writer.foldForwarded(statement.other(), event, framed, provenance);
            }
            writer.fold(event, framed, provenance);
        }
    }
}
