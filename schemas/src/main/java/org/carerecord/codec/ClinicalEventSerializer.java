package org.carerecord.codec;

import org.apache.kafka.common.serialization.Serializer;
import org.carerecord.event.ClinicalEvent;
import org.jspecify.annotations.Nullable;

/** The event encoder as a Kafka serializer, for producers that handle events themselves. */
public final class ClinicalEventSerializer implements Serializer<ClinicalEvent> {

    private final EventEncoder encoder;

    /** Over an encoder. */
    public ClinicalEventSerializer(EventEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable ClinicalEvent event) {
        return event == null ? null : encoder.encode(event);
    }
}
