package org.carerecord.codec;

import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * The event decoder as a Kafka deserializer, for consumers that replay feeds. What is no event is
 * answered as a value too, so that one bad record never stops a replay.
 */
public final class ClinicalEventDeserializer implements Deserializer<Decoded> {

    private final EventDecoder decoder;

    /** Over a decoder. */
    public ClinicalEventDeserializer(EventDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Decoded deserialize(String topic, byte @Nullable [] data) {
        return decoder.decode(data);
    }
}
