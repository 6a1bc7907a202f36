package org.carerecord.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.carerecord.avro.ClinicalEventRecord;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.registry.RegistryUnavailableException;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;

/** Writes events with today's schema. Safe for use by several threads. */
public final class EventEncoder {

    private static final Schema TODAY = ClinicalEventRecord.getClassSchema();
    private static final ReleasedSchema RELEASED = ReleasedSchema.latest(TODAY.getFullName());

    private final int schemaId;

    /**
     * Registers today's schema, or finds its id.
     *
     * @throws RegistryUnavailableException where the registry does not answer
     * @throws IllegalStateException where the registry refuses the schema as incompatible
     */
    public EventEncoder(SchemaRegistry registry) {
        this.schemaId =
                switch (registry.register(RELEASED.subject(), RELEASED.json())) {
                    case SchemaRegistry.Registered registered -> registered.id();
                    case SchemaRegistry.Incompatible refused ->
                            throw new IllegalStateException(
                                    "Expected the registry to accept the schema of clinical"
                                            + " events, but it did not: "
                                            + refused.reason());
                };
    }

    /** The event as framed bytes. */
    public byte[] encode(ClinicalEvent event) {
        var bytes = new ByteArrayOutputStream(512);
        try {
            bytes.write(Framing.header(schemaId));
            EventClasses.INSTANCE.write(EventToAvro.event(event), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Expected memory to take the bytes", impossible);
        }
        return bytes.toByteArray();
    }
}
