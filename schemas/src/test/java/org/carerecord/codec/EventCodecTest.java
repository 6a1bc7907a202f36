package org.carerecord.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back, whatever it is. */
final class EventCodecTest {

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private final EventEncoder encoder = new EventEncoder(registry);
    private final EventDecoder decoder = new EventDecoder(registry, TestRange.ALLOWED);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsBackWhatWasWritten(long seed) {
        for (ClinicalEvent event : new RandomEvents(seed).oneOfEachKind()) {
            byte[] framed = encoder.encode(event);

            assertThat(decoder.decode(framed)).isEqualTo(new Decoded.Event(event));
            assertThat(encoder.encode(event)).isEqualTo(framed);
        }
    }

    @Test
    void framesAsConfluentDoes() {
        byte[] framed = encoder.encode(new RandomEvents(1).event());

        assertThat(framed[0]).isZero();
        assertThat(ByteBuffer.wrap(framed).getInt(1)).isEqualTo(ReleasedSchema.EVENT_3.id());
    }

    @Test
    void refusesToWriteABodyOfAKindItDoesNotKnow() {
        ClinicalEvent event = new RandomEvents(1).event().withBody(new Body.Unknown("Genomics"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoder.encode(event))
                .withMessageContaining("Genomics");
    }

    @Test
    void cannotStartWhereTheRegistryRefusesTodaysSchema() {
        var refusing =
                new SchemaRegistry() {
                    @Override
                    public Registration register(String subject, String schemaJson) {
                        return new Incompatible("field removed");
                    }

                    @Override
                    public Lookup schema(int id) {
                        return new Unknown();
                    }
                };

        assertThatIllegalStateException()
                .isThrownBy(() -> new EventEncoder(refusing))
                .withMessageContaining("field removed");
    }

    @Test
    void worksAsKafkaSerdeAlso() {
        ClinicalEvent event = new RandomEvents(7).event();
        try (var serializer = new ClinicalEventSerializer(encoder);
                var deserializer = new ClinicalEventDeserializer(decoder)) {
            byte[] bytes = serializer.serialize("care.feed.x", event);

            assertThat(deserializer.deserialize("care.feed.x", bytes))
                    .isEqualTo(new Decoded.Event(event));
            assertThat(serializer.serialize("care.feed.x", null)).isNull();
        }
    }

    @Test
    void oneCodecServesSeveralThreads() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            long seed = 1_000L + thread;
            work.add(() -> allReadBack(new RandomEvents(seed)));
        }
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private boolean allReadBack(RandomEvents events) {
        for (int i = 0; i < 200; i++) {
            ClinicalEvent event = events.event();
            if (!decoder.decode(encoder.encode(event)).equals(new Decoded.Event(event))) {
                return false;
            }
        }
        return true;
    }
}
