package org.carerecord.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.carerecord.avro.QuarantineNoticeRecord;
import org.carerecord.feed.FeedName;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/** Notices of quarantine as framed bytes and back. Safe for use by several threads. */
public final class QuarantineNoticeCodec {

    private static final Schema TODAY = QuarantineNoticeRecord.getClassSchema();
    private static final ReleasedSchema RELEASED = ReleasedSchema.latest(TODAY.getFullName());

    private final SchemaRegistry registry;

    /** Over a registry, which is asked when the first notice is written or read. */
    public QuarantineNoticeCodec(SchemaRegistry registry) {
        this.registry = registry;
    }

    /** The notice as framed bytes. */
    public byte[] encode(QuarantineNotice notice) {
        var bytes = new ByteArrayOutputStream(256);
        try {
            bytes.write(Framing.header(schemaId()));
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<QuarantineNoticeRecord>(TODAY, EventClasses.INSTANCE)
                    .write(toAvro(notice), encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Expected memory to take the bytes", impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads a notice; empty where the bytes are none. */
    public Optional<QuarantineNotice> decode(byte @Nullable [] framed) {
        if (framed == null
                || !Framing.isFramed(framed)
                || !(registry.schema(Framing.schemaId(framed))
                        instanceof SchemaRegistry.Found found)) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOfRange(framed, Framing.HEADER_BYTES, framed.length);
        try {
            Schema writer = new Schema.Parser().parse(found.schemaJson());
            return Optional.of(
                    fromAvro(
                            new SpecificDatumReader<QuarantineNoticeRecord>(
                                            writer, TODAY, EventClasses.INSTANCE)
                                    .read(
                                            null,
                                            DecoderFactory.get().binaryDecoder(payload, null))));
        } catch (IOException | RuntimeException malformed) {
            // Avro answers damaged bytes with many kinds of exception; all mean the same.
            return Optional.empty();
        }
    }

    private int schemaId() {
        return switch (registry.register(RELEASED.subject(), RELEASED.json())) {
            case SchemaRegistry.Registered registered -> registered.id();
            case SchemaRegistry.Incompatible refused ->
                    throw new IllegalStateException(refused.reason());
        };
    }

    private static QuarantineNoticeRecord toAvro(QuarantineNotice notice) {
        return new QuarantineNoticeRecord(
                notice.feed().value(),
                notice.topic(),
                notice.partition(),
                notice.offset(),
                notice.receivedAt().toEpochMilli(),
                notice.reason(),
                notice.rule(),
                notice.field(),
                notice.valueDigest(),
                notice.valueBytes());
    }

    private static QuarantineNotice fromAvro(QuarantineNoticeRecord record) {
        return new QuarantineNotice(
                new FeedName(record.getFeed()),
                record.getTopic(),
                record.getPartition(),
                record.getOffset(),
                Instant.ofEpochMilli(record.getReceivedAt()),
                record.getReason(),
                record.getRule(),
                record.getField(),
                record.getValueDigest(),
                record.getValueBytes());
    }
}
