package org.carerecord.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events of today's layout are read straight from their bytes, all others are resolved by Avro: the
 * same bytes must say the same either way. A field of type null has no bytes, so a schema with one
 * more of those is another schema of the same layout, and its events are resolved.
 */
final class WaysOfReadingTest {

    private static final int STRAIGHT = ReleasedSchema.EVENT_3.id();
    private static final int RESOLVED = 7_001;
    private static final int IN_OTHER_WORDS = 7_002;
    private static final int MORE = 0x80;
    private static final int MANY = 1_000;
    private static final byte[] ABC = {6, 2, 'a', 2, 'b', 2, 'c', 0};

    private final EventEncoder encoder = new EventEncoder(new InMemorySchemaRegistry());
    private final String withAFieldOfNoBytes;
    private final String inOtherWords;
    private final EventDecoder decoder = new EventDecoder(new Known(), TestRange.ALLOWED);

    WaysOfReadingTest() throws JsonProcessingException {
        withAFieldOfNoBytes = new EvolvedSchema().addFieldOfNoBytes().json();
        JsonNode released = new ObjectMapper().readTree(ReleasedSchema.EVENT_3.json());
        sayOtherwise(released);
        inOtherWords = released.toString();
    }

    static LongStream seeds() {
        return LongStream.range(0, 2);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSoundEventSaysTheSame(long seed) {
        for (ClinicalEvent event : new RandomEvents(seed).oneOfEachKind()) {
            assertThat(eitherWay(payload(event))).isEqualTo(new Decoded.Event(event));
        }
        for (ClinicalEvent event : RandomEvents.withEveryField(seed).oneOfEachKind()) {
            assertThat(eitherWay(payload(event))).isEqualTo(new Decoded.Event(event));
        }
    }

    @Test
    void anEventOfASchemaInOtherWordsSaysTheSame() {
        assertThat(inOtherWords).isNotEqualTo(ReleasedSchema.EVENT_3.json());
        for (ClinicalEvent event : new RandomEvents(6).oneOfEachKind()) {
            assertThat(decoder.decode(framed(IN_OTHER_WORDS, payload(event))))
                    .isEqualTo(new Decoded.Event(event));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTruncationSaysTheSame(long seed) {
        for (ClinicalEvent event : new RandomEvents(seed).oneOfEachKind()) {
            byte[] payload = payload(event);
            for (int length = 0; length < payload.length; length += step(payload)) {
                eitherWay(Arrays.copyOf(payload, length));
            }
            eitherWay(Arrays.copyOf(payload, payload.length + 1));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyChangedByteSaysTheSame(long seed) {
        var random = new Random(seed);
        for (ClinicalEvent event : new RandomEvents(seed).oneOfEachKind()) {
            byte[] payload = payload(event);
            for (int place = 0; place < payload.length; place += step(payload)) {
                byte sound = payload[place];
                for (int flip : new int[] {MORE, 1 + random.nextInt(0xFF)}) {
                    payload[place] = (byte) (sound ^ flip);
                    eitherWay(payload);
                }
                payload[place] = sound;
            }
        }
    }

    /** A number may be written in more bytes than it needs, up to as many as its type has room. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyNumberInMoreBytesSaysTheSame(long seed) {
        for (ClinicalEvent event : new RandomEvents(seed).oneOfEachKind()) {
            byte[] payload = payload(event);
            for (int place = 0; place < payload.length; place += step(payload)) {
                if ((payload[place] & MORE) == 0) {
                    for (int more : new int[] {4, 5}) {
                        eitherWay(longer(payload, place, more));
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bytesPutInBetweenOrLeftOutSayTheSame(long seed) {
        var random = new Random(seed);
        for (ClinicalEvent event : new RandomEvents(seed).oneOfEachKind()) {
            byte[] payload = payload(event);
            for (int i = 0; i < 300; i++) {
                int from = random.nextInt(payload.length);
                int to = Math.min(payload.length, from + random.nextInt(4));
                byte[] between = new byte[random.nextInt(4)];
                random.nextBytes(between);
                eitherWay(
                        joined(
                                Arrays.copyOf(payload, from),
                                between,
                                Arrays.copyOfRange(payload, to, payload.length)));
            }
        }
    }

    /** Avro may write an array in several blocks, and before the items of each their size. */
    @Test
    void anArrayInBlocksSaysTheSame() {
        List<byte[]> blocks =
                List.of(
                        new byte[] {2, 2, 'a', 2, 2, 'b', 2, 2, 'c', 0},
                        new byte[] {2, 2, 'a', 4, 2, 'b', 2, 'c', 0},
                        new byte[] {5, 12, 2, 'a', 2, 'b', 2, 'c', 0},
                        new byte[] {1, 4, 2, 'a', 3, 8, 2, 'b', 2, 'c', 0},
                        new byte[] {4, 2, 'a', 2, 'b', 1, 4, 2, 'c', 0});
        for (ClinicalEvent random : new RandomEvents(5).oneOfEachKind()) {
            ClinicalEvent event = withSensitivities(random, List.of("a", "b", "c"));
            byte[] payload = payload(event);
            int place = placeOf(ABC, payload);
            for (byte[] block : blocks) {
                byte[] inBlocks =
                        joined(
                                Arrays.copyOf(payload, place),
                                block,
                                Arrays.copyOfRange(payload, place + ABC.length, payload.length));
                assertThat(eitherWay(inBlocks)).isEqualTo(new Decoded.Event(event));
            }
        }
    }

    /** What a payload says, which is the same in both ways. */
    private Decoded eitherWay(byte[] payload) {
        Decoded straight = decoder.decode(framed(STRAIGHT, payload));
        assertThat(straight).isEqualTo(decoder.decode(framed(RESOLVED, payload)));
        return straight;
    }

    /** Every byte; of an event with a whole document in it, a part of them. */
    private static int step(byte[] payload) {
        return 1 + payload.length / MANY;
    }

    /** Other docs, and no defaults: the layout of what is written depends on neither. */
    private static void sayOtherwise(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("default");
            if (object.has("name")) {
                object.put("doc", "In other words.");
            }
        }
        node.forEach(WaysOfReadingTest::sayOtherwise);
    }

    private static byte[] longer(byte[] payload, int place, int more) {
        byte[] longer = new byte[more + 1];
        Arrays.fill(longer, 0, more, (byte) MORE);
        longer[0] |= payload[place];
        return joined(
                Arrays.copyOf(payload, place),
                longer,
                Arrays.copyOfRange(payload, place + 1, payload.length));
    }

    private static int placeOf(byte[] part, byte[] whole) {
        int place =
                new String(whole, StandardCharsets.ISO_8859_1)
                        .indexOf(new String(part, StandardCharsets.ISO_8859_1));
        assertThat(place).isPositive();
        return place;
    }

    private static ClinicalEvent withSensitivities(ClinicalEvent event, List<String> labels) {
        return new ClinicalEvent(
                event.eventId(),
                event.organisation(),
                event.nhsNumber(),
                event.section(),
                event.entryId(),
                event.version(),
                event.assertedAt(),
                event.status(),
                event.confidentiality(),
                labels,
                event.encounter(),
                event.author(),
                event.body());
    }

    private byte[] payload(ClinicalEvent event) {
        byte[] framed = encoder.encode(event);
        return Arrays.copyOfRange(framed, Framing.HEADER_BYTES, framed.length);
    }

    private static byte[] framed(int schemaId, byte[] payload) {
        return joined(Framing.header(schemaId), payload);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The three schemas. */
    private final class Known implements SchemaRegistry {

        @Override
        public Registration register(String subject, String schemaJson) {
            throw new IllegalStateException("Expected nothing to be registered");
        }

        @Override
        public Lookup schema(int id) {
            return new Found(
                    switch (id) {
                        case RESOLVED -> withAFieldOfNoBytes;
                        case IN_OTHER_WORDS -> inOtherWords;
                        default -> ReleasedSchema.EVENT_3.json();
                    });
        }
    }
}
