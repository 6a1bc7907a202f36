package org.carerecord.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.carerecord.codec.ForwardedEvent;
import org.carerecord.codec.QuarantineNotice;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.Sha256;
import org.carerecord.record.Provenance;
import org.carerecord.store.Applied;
import org.carerecord.store.CountedRows;
import org.carerecord.store.RecordView;
import org.carerecord.store.RecordWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds one partition: each record of a feed into rows, or into quarantine; and each notice of
 * quarantine into a row of the patient it names, so that a record that could not be read is never
 * silently missing.
 */
final class FoldProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(FoldProcessor.class);

    private final FoldParts parts;
    private final Map<FeedName, Applied> unwritten = new HashMap<>();
    private @Nullable Running running;

    private record Running(
            ProcessorContext<byte[], byte[]> context, RecordWriter writer, int partition) {}

    FoldProcessor(FoldParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        RecordStore store = context.getStateStore(RecordTopology.STORE);
        var rows = new CountedRows(store, parts.writes());
        int partition = context.taskId().partition();
        running = new Running(context, new RecordWriter(rows, parts.decoder()), partition);
        var view = new RecordView(rows, parts.decoder());
        view.checkLayout();
        Map<String, Long> folded = new HashMap<>();
        for (Applied applied : view.applied()) {
            folded.put(Topics.of(applied.feed()), applied.nextOffset());
        }
        // While the store was not here, others may have written to it.
        parts.writes().all();
        parts.positions().opened(partition, folded);
        context.schedule(
                parts.writePositionsEvery(),
                PunctuationType.WALL_CLOCK_TIME,
                now -> writePositions());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Running task = running();
        RecordMetadata place =
                task.context()
                        .recordMetadata()
                        .orElseThrow(
                                () -> new IllegalStateException("Expected a record of a topic"));
        switch (place.topic()) {
            case Topics.QUARANTINE -> foldNotice(task, record);
            case Topics.FORWARDED -> foldForwarded(task, record);
            default ->
                    Topics.feedOf(place.topic())
                            .ifPresent(feed -> foldEvent(task, feed, place, record));
        }
        parts.positions().applied(task.partition(), place.topic(), place.offset() + 1);
    }

    private void foldEvent(
            Running task, FeedName feed, RecordMetadata place, Record<byte[], byte[]> record) {
        var provenance =
                new Provenance(
                        feed,
                        place.partition(),
                        place.offset(),
                        Instant.ofEpochMilli(record.timestamp()));
        switch (parts.admission().judge(record.key(), record.value(), place.partition())) {
            case Admission.Admitted(var event) -> {
                task.writer().fold(event, record.value(), provenance);
                Admission.otherNumber(event)
                        .ifPresent(other -> forward(task, other, provenance, record));
            }
            case Admission.Refused refused -> quarantine(task, feed, place, record, refused);
        }
        unwritten.put(feed, new Applied(feed, place.partition(), place.offset() + 1));
    }

    /**
     * What is said of two numbers is folded under both. It is forwarded also when it comes again: a
     * crash may have come between its rows and its forwarding.
     */
    private void forward(
            Running task, NhsNumber other, Provenance from, Record<byte[], byte[]> record) {
        var forwarded =
                new ForwardedEvent(
                        from.feed(),
                        from.partition(),
                        from.offset(),
                        from.receivedAt(),
                        record.value());
        task.context()
                .forward(
                        new Record<>(
                                Partitioning.keyOf(other),
                                parts.forwarded().encode(forwarded),
                                record.timestamp()),
                        RecordTopology.FORWARDED);
    }

    private void foldForwarded(Running task, Record<byte[], byte[]> record) {
        NhsNumber patient = PatientKey.read(record.key()).orElse(null);
        ForwardedEvent forwarded = parts.forwarded().decode(record.value()).orElse(null);
        if (patient == null || forwarded == null) {
            LOG.warn("Passed over a record that is no forwarded event");
            return;
        }
        var provenance =
                new Provenance(
                        forwarded.feed(),
                        forwarded.partition(),
                        forwarded.offset(),
                        forwarded.receivedAt());
        switch (parts.admission().judgeForwarded(patient, forwarded.value())) {
            case Admission.Admitted(var event) -> {
                task.writer().foldForwarded(patient, event, forwarded.value(), provenance);
                if (event.nhsNumber().equals(patient)) {
                    redriven(task, event, provenance, record, forwarded);
                }
            }
            // It stays in quarantine, where its notice tells the reason.
            case Admission.Refused refused ->
                    LOG.warn("A forwarded event was refused: {}", refused.reason());
        }
    }

    /** A record of quarantine that could be folded after all. */
    private void redriven(
            Running task,
            ClinicalEvent event,
            Provenance provenance,
            Record<byte[], byte[]> record,
            ForwardedEvent forwarded) {
        task.writer()
                .resolve(event.nhsNumber(), provenance, Instant.ofEpochMilli(record.timestamp()));
        Admission.otherNumber(event)
                .ifPresent(other ->
                        forward(
                                task,
                                other,
                                provenance,
                                new Record<>(record.key(), forwarded.value(), record.timestamp())));
    }

    private void quarantine(
            Running task,
            FeedName feed,
            RecordMetadata place,
            Record<byte[], byte[]> record,
            Admission.Refused refused) {
        byte[] value = record.value();
        var notice =
                new QuarantineNotice(
                        feed,
                        place.topic(),
                        place.partition(),
                        place.offset(),
                        Instant.ofEpochMilli(record.timestamp()),
                        refused.reason(),
                        refused.rule(),
                        refused.field(),
                        value == null ? null : HexFormat.of().formatHex(Sha256.of(value)),
                        value == null ? 0 : value.length);
        byte[] encoded = parts.notices().encode(notice);
        for (byte[] key : keys(record.key(), refused)) {
            task.context()
                    .forward(
                            new Record<>(key, encoded, record.timestamp()),
                            RecordTopology.QUARANTINE);
        }
    }

    /** Everyone whose record may lack the event is told: whom the key names and whom the event. */
    private static List<byte @Nullable []> keys(
            byte @Nullable [] recordKey, Admission.Refused refused) {
        List<byte @Nullable []> keys = new ArrayList<>();
        Stream.concat(PatientKey.read(recordKey).stream(), refused.stated().stream())
                .distinct()
                .map(Partitioning::keyOf)
                .forEach(keys::add);
        if (keys.isEmpty()) {
            keys.add(null);
        }
        return keys;
    }

    private void foldNotice(Running task, Record<byte[], byte[]> record) {
        NhsNumber patient = PatientKey.read(record.key()).orElse(null);
        if (patient != null) {
            parts.notices()
                    .decode(record.value())
                    .ifPresentOrElse(
                            notice -> task.writer().quarantine(patient, notice),
                            () -> LOG.warn("Passed over a record that is no notice"));
        }
    }

    private void writePositions() {
        unwritten.values().forEach(running().writer()::applied);
        unwritten.clear();
    }

    @Override
    public void close() {
        if (running != null) {
            try {
                writePositions();
            } finally {
                // Also where the store is gone already: nothing may be said of what runs elsewhere.
                parts.positions().closed(running.partition());
            }
        }
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("Expected the processor to be initialised");
        }
        return running;
    }
}
