package org.carerecord.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.carerecord.avro.ClinicalEventRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the generated class of a schema, in this project's own package and nowhere else: a schema
 * that came over the wire never names a class to be loaded. (Avro trusts no package by default, and
 * its list of trusted ones is a setting of the whole JVM.)
 */
final class EventClasses extends SpecificData {

    static final EventClasses INSTANCE = new EventClasses();

    private static final String PACKAGE = ClinicalEventRecord.class.getPackageName();

    private final ConcurrentMap<String, Optional<Class<?>>> classes = new ConcurrentHashMap<>();
    private final DatumWriter<ClinicalEventRecord> writer;

    private EventClasses() {
        super(ClinicalEventRecord.class.getClassLoader());
        writer = new SpecificDatumWriter<>(ClinicalEventRecord.getClassSchema(), this);
    }

    /**
     * Reads what a writer's schema wrote into the classes of this project.
     *
     * <p>Avro has two readers. The older interprets the schemas anew for each record; the newer
     * resolves them once, but Avro itself offers it only where nothing is overridden, so it is
     * asked for here.
     */
    DatumReader<ClinicalEventRecord> reader(Schema writer, Schema reader) {
        try {
            return new FastReaderBuilder(this).createDatumReader(writer, reader);
        } catch (IOException unresolved) {
            throw new UncheckedIOException("Expected schemas that go with each other", unresolved);
        }
    }

    /** Writes a record with today's schema, in Avro's binary encoding. */
    void write(ClinicalEventRecord event, OutputStream bytes) throws IOException {
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        writer.write(event, encoder);
        encoder.flush();
    }

    @Override
    public @Nullable Class<?> getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> {
                boolean ours = PACKAGE.equals(schema.getNamespace());
                yield ours
                        ? classes.computeIfAbsent(schema.getFullName(), this::load).orElse(null)
                        : null;
            }
            default -> super.getClass(schema);
        };
    }

    /** A kind of statement that is newer than this build has no class. */
    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, getClassLoader()));
        } catch (ClassNotFoundException newer) {
            return Optional.empty();
        }
    }
}
