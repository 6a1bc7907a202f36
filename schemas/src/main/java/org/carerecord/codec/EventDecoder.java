package org.carerecord.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.carerecord.avro.ClinicalEventRecord;
import org.carerecord.codec.Decoded.Reason;
import org.carerecord.codec.Decoded.Undecodable;
import org.carerecord.identity.NhsNumber;
import org.carerecord.registry.RegistryUnavailableException;
import org.carerecord.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Reads events of every released schema, and of newer ones as far as they can be understood: added
 * fields are passed over, and a body of a kind that is not known yet becomes {@link
 * org.carerecord.event.Body.Unknown}. Bytes that are no event are a value, never an exception.
 *
 * <p>Safe for use by several threads.
 */
public final class EventDecoder {

    private static final Schema TODAY = ClinicalEventRecord.getClassSchema();

    private final SchemaRegistry registry;
    private final EventFromAvro translation;
    private final ConcurrentMap<Integer, Readers> readers = new ConcurrentHashMap<>();

    /** Of nearly all events, so it is looked at first; whichever a thread sees is a true one. */
    private @Nullable Known last;

    /** How to read what the schema of an id wrote. */
    private record Known(int schemaId, Readers readers) {}

    /**
     * Over a registry.
     *
     * @param registry gives the schema of an id
     * @param testRange whether numbers of the test range are acceptable
     */
    public EventDecoder(SchemaRegistry registry, NhsNumber.TestRange testRange) {
        this.registry = registry;
        this.translation = new EventFromAvro(testRange);
    }

    /**
     * Reads one event.
     *
     * @throws RegistryUnavailableException where the schema is not known yet and the registry does
     *     not answer; nothing is decided then, and the same bytes can be tried again
     */
    public Decoded decode(byte @Nullable [] framed) {
        if (framed == null) {
            return new Undecodable(Reason.NO_VALUE, "Expected a value, but there is none", null);
        }
        if (!Framing.isFramed(framed)) {
            return new Undecodable(
                    Reason.NOT_FRAMED,
                    "Expected a zero byte and a schema id before the payload",
                    null);
        }
        int schemaId = Framing.schemaId(framed);
        Known before = last;
        if (before != null && before.schemaId() == schemaId) {
            return before.readers().decode(framed, translation);
        }
        Optional<Readers> known = readers(schemaId);
        if (known.isEmpty()) {
            return new Undecodable(
                    Reason.UNKNOWN_SCHEMA, "Expected a schema id that the registry knows", null);
        }
        last = new Known(schemaId, known.get());
        return known.get().decode(framed, translation);
    }

    private Optional<Readers> readers(int schemaId) {
        Readers known = readers.get(schemaId);
        if (known != null) {
            return Optional.of(known);
        }
        return switch (registry.schema(schemaId)) {
            case SchemaRegistry.Found found -> {
                Readers created = Readers.of(found.schemaJson());
                readers.put(schemaId, created);
                yield Optional.of(created);
            }
            // Not remembered: the id may be registered later.
            case SchemaRegistry.Unknown() -> Optional.empty();
        };
    }

    /** How to read what one writer's schema wrote. */
    private sealed interface Readers {

        Decoded decode(byte[] framed, EventFromAvro translation);

        static Readers of(String schemaJson) {
            Schema writer;
            try {
                writer = new Schema.Parser().parse(schemaJson);
            } catch (AvroRuntimeException notAvro) {
                return new Foreign();
            }
            if (!writer.getFullName().equals(TODAY.getFullName())) {
                return new Foreign();
            }
            var resolving =
                    new Resolving(
                            EventClasses.INSTANCE.reader(writer, ReaderSchema.of(TODAY, writer)),
                            new GenericDatumReader<>(writer));
            return Layout.of(writer)
                    .<Readers>map(layout -> new Straight(layout, resolving))
                    .orElse(resolving);
        }
    }

    /**
     * Read without a way round through Avro's records: an event of a summary or of the fold mostly
     * is of today's layout. Whatever cannot be read so is resolved, which also finds what is wrong
     * with it.
     */
    private record Straight(Layout layout, Resolving resolving) implements Readers {
        @Override
        public Decoded decode(byte[] framed, EventFromAvro translation) {
            try {
                return new Decoded.Event(translation.event(framed, Framing.HEADER_BYTES, layout));
            } catch (AvroBytes.MalformedException | InvalidFieldException otherwise) {
                return resolving.decode(framed, translation);
            }
        }
    }

    /** The schema is not one of a clinical event. */
    private record Foreign() implements Readers {
        @Override
        public Decoded decode(byte[] framed, EventFromAvro translation) {
            return foreign();
        }
    }

    private static Undecodable foreign() {
        return new Undecodable(
                Reason.FOREIGN_SCHEMA, "Expected the schema of a clinical event", null);
    }

    /** Resolved into a record of today's schema, which is written and read as such. */
    private record Resolving(
            DatumReader<ClinicalEventRecord> today, DatumReader<GenericRecord> asWritten)
            implements Readers {

        @Override
        public Decoded decode(byte[] framed, EventFromAvro translation) {
            try {
                var resolved = new ByteArrayOutputStream(framed.length);
                EventClasses.INSTANCE.write(read(today, framed), resolved);
                return new Decoded.Event(
                        translation.event(resolved.toByteArray(), 0, Layout.ofToday()));
            } catch (InvalidFieldException invalid) {
                return invalidField(invalid);
            } catch (AvroTypeException unknownKind) {
                return decodeAsWritten(framed, translation);
            } catch (IOException | RuntimeException | StackOverflowError malformed) {
                // Avro answers damaged bytes with many kinds of exception, and what is nested
                // without end by using up the stack; all mean the same.
                return malformed();
            }
        }

        private Decoded decodeAsWritten(byte[] framed, EventFromAvro translation) {
            GenericRecord record;
            try {
                record = read(asWritten, framed);
            } catch (IOException | RuntimeException | StackOverflowError malformed) {
                return malformed();
            }
            try {
                return new Decoded.Event(translation.withUnknownBody(record));
            } catch (InvalidFieldException invalid) {
                return invalidField(invalid);
            } catch (AvroRuntimeException | ClassCastException | NullPointerException foreign) {
                return foreign();
            }
        }

        private static <T> T read(DatumReader<T> reader, byte[] framed) throws IOException {
            int payload = framed.length - Framing.HEADER_BYTES;
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(framed, Framing.HEADER_BYTES, payload, null);
            T value = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IOException("bytes are left over");
            }
            return value;
        }

        private static Undecodable invalidField(InvalidFieldException invalid) {
            Reason reason =
                    invalid.field().startsWith("body.")
                            ? Reason.INVALID_BODY
                            : Reason.INVALID_ENVELOPE;
            return new Undecodable(reason, invalid.rule(), invalid.field());
        }

        private static Undecodable malformed() {
            return new Undecodable(
                    Reason.MALFORMED, "Expected a payload of the schema it names", null);
        }
    }
}
