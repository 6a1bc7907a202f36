package org.carerecord.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.avro.specific.SpecificRecord;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind that this system writes for itself, as framed bytes and back. Safe for use by
 * several threads.
 *
 * @param <R> the kind of record
 */
final class RecordCodec<R extends SpecificRecord> {

    private static final int TYPICAL_SIZE = 256;

    private final Schema today;
    private final ReleasedSchema released;
    private final SchemaRegistry registry;
    private final ConcurrentMap<Integer, DatumReader<R>> readers = new ConcurrentHashMap<>();
    private volatile OptionalInt registeredId = OptionalInt.empty();

    /** Over a registry, which is asked when the first record is written or read. */
    RecordCodec(Schema today, SchemaRegistry registry) {
        this.today = today;
        this.released = ReleasedSchema.latest(today.getFullName());
        this.registry = registry;
    }

    byte[] encode(R record) {
        var bytes = new ByteArrayOutputStream(TYPICAL_SIZE);
        try {
            bytes.write(Framing.header(schemaId()));
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<R>(today, EventClasses.INSTANCE).write(record, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Expected memory to take the bytes", impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads a record; empty where the bytes are none. */
    Optional<R> decode(byte @Nullable [] framed) {
        if (framed == null || !Framing.isFramed(framed)) {
            return Optional.empty();
        }
        Optional<DatumReader<R>> reader = reader(Framing.schemaId(framed));
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOfRange(framed, Framing.HEADER_BYTES, framed.length);
        try {
            var decoder = DecoderFactory.get().binaryDecoder(payload, null);
            return Optional.of(reader.get().read(null, decoder));
        } catch (IOException | RuntimeException malformed) {
            // Avro answers damaged bytes with many kinds of exception; all mean the same.
            return Optional.empty();
        }
    }

    /** The reader of what one schema wrote; the registry is asked once for each. */
    private Optional<DatumReader<R>> reader(int schemaId) {
        DatumReader<R> known = readers.get(schemaId);
        if (known != null) {
            return Optional.of(known);
        }
        if (!(registry.schema(schemaId) instanceof SchemaRegistry.Found found)) {
            return Optional.empty();
        }
        try {
            Schema writer = new Schema.Parser().parse(found.schemaJson());
            var created = new SpecificDatumReader<R>(writer, today, EventClasses.INSTANCE);
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
                switch (registry.register(released.subject(), released.json())) {
                    case SchemaRegistry.Registered registered -> registered.id();
                    case SchemaRegistry.Incompatible refused ->
                            throw new IllegalStateException(refused.reason());
                };
        registeredId = OptionalInt.of(id);
        return id;
    }
}
