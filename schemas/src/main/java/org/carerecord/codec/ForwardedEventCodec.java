package org.carerecord.codec;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.carerecord.avro.ForwardedEventRecord;
import org.carerecord.feed.FeedName;
import org.carerecord.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/** Forwarded events as framed bytes and back. Safe for use by several threads. */
public final class ForwardedEventCodec {

    private final RecordCodec<ForwardedEventRecord> records;

    /** Over a registry, which is asked when the first event is written or read. */
    public ForwardedEventCodec(SchemaRegistry registry) {
        this.records = new RecordCodec<>(ForwardedEventRecord.getClassSchema(), registry);
    }

    /** The forwarded event as framed bytes. */
    public byte[] encode(ForwardedEvent event) {
        return records.encode(
                new ForwardedEventRecord(
                        event.feed().value(),
                        event.partition(),
                        event.offset(),
                        event.receivedAt().toEpochMilli(),
                        ByteBuffer.wrap(event.value())));
    }

    /** Reads a forwarded event; empty where the bytes are none. */
    public Optional<ForwardedEvent> decode(byte @Nullable [] framed) {
        return records.decode(framed)
                .flatMap(record ->
                        FeedName.parse(record.getFeed()).map(feed -> fromAvro(feed, record)));
    }

    private static ForwardedEvent fromAvro(FeedName feed, ForwardedEventRecord record) {
        byte[] value = new byte[record.getValue().remaining()];
        record.getValue().duplicate().get(value);
        return new ForwardedEvent(
                feed,
                record.getPartition(),
                record.getOffset(),
                Instant.ofEpochMilli(record.getReceivedAt()),
                value);
    }
}
