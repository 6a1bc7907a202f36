package org.carerecord.codec;

import java.time.Instant;
import java.util.Optional;
import org.carerecord.avro.QuarantineNoticeRecord;
import org.carerecord.feed.FeedName;
import org.carerecord.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/** Notices of quarantine as framed bytes and back. Safe for use by several threads. */
public final class QuarantineNoticeCodec {

    private final RecordCodec<QuarantineNoticeRecord> records;

    /** Over a registry, which is asked when the first notice is written or read. */
    public QuarantineNoticeCodec(SchemaRegistry registry) {
        this.records = new RecordCodec<>(QuarantineNoticeRecord.getClassSchema(), registry);
    }

    /** The notice as framed bytes. */
    public byte[] encode(QuarantineNotice notice) {
        return records.encode(
                new QuarantineNoticeRecord(
                        notice.feed().value(),
                        notice.topic(),
                        notice.partition(),
                        notice.offset(),
                        notice.receivedAt().toEpochMilli(),
                        notice.reason(),
                        notice.rule(),
                        notice.field(),
                        notice.valueDigest(),
                        notice.valueBytes()));
    }

    /** Reads a notice; empty where the bytes are none. */
    public Optional<QuarantineNotice> decode(byte @Nullable [] framed) {
        return records.decode(framed).flatMap(QuarantineNoticeCodec::fromAvro);
    }

    private static Optional<QuarantineNotice> fromAvro(QuarantineNoticeRecord record) {
        return FeedName.parse(record.getFeed())
                .map(feed ->
                        new QuarantineNotice(
                                feed,
                                record.getTopic(),
                                record.getPartition(),
                                record.getOffset(),
                                Instant.ofEpochMilli(record.getReceivedAt()),
                                record.getReason(),
                                record.getRule(),
                                record.getField(),
                                record.getValueDigest(),
                                record.getValueBytes()));
    }
}
