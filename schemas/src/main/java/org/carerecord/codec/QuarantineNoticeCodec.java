package org.carerecord.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
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
    private final ConcurrentMap<Integer, DatumReader<QuarantineNoticeRecord>> readers =
            new ConcurrentHashMap<>();
    private volatile OptionalInt registeredId = OptionalInt.empty();

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
        if (framed == null || !Framing.isFramed(framed)) {
            return Optional.empty();
        }
        Optional<DatumReader<QuarantineNoticeRecord>> reader = reader(Framing.schemaId(framed));
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOfRange(framed, Framing.HEADER_BYTES, framed.length);
        try {
            var decoder = DecoderFactory.get().binaryDecoder(payload, null);
            return Optional.of(fromAvro(reader.get().read(null, decoder)));
        } catch (IOException | RuntimeException malformed) {
            // Avro answers damaged bytes with many kinds of exception; all mean the same.
            return Optional.empty();
        }
    }

    /** The reader of what one schema wrote; the registry is asked once for each. */
    private Optional<DatumReader<QuarantineNoticeRecord>> reader(int schemaId) {
        DatumReader<QuarantineNoticeRecord> known = readers.get(schemaId);
        if (known != null) {
            return Optional.of(known);
        }
        if (!(registry.schema(schemaId) instanceof SchemaRegistry.Found found)) {
            return Optional.empty();
        }
        try {
            Schema writer = new Schema.Parser().parse(found.schemaJson());
            var created =
                    new SpecificDatumReader<QuarantineNoticeRecord>(
                            writer, TODAY, EventClasses.INSTANCE);
            readers.put(schemaId, created);
            return Optional.of(created);
        } catch (AvroRuntimeException notAvro) {
            return Optional.empty();
        }
    }

    /** An id is given for ever, so the registry is asked once. */
    private int schemaId() {
        OptionalInt known = registeredId;
        if (known.isPresent()) {
            return known.getAsInt();
        }
        int id =
                switch (registry.register(RELEASED.subject(), RELEASED.json())) {
                    case SchemaRegistry.Registered registered -> registered.id();
                    case SchemaRegistry.Incompatible refused ->
                            throw new IllegalStateException(refused.reason());
                };
        registeredId = OptionalInt.of(id);
        return id;
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
