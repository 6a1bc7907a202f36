package org.carerecord.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.carerecord.codec.Decoded.Reason;
import org.carerecord.codec.Decoded.Undecodable;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that are no event are a value, never an exception, and cost no more than they are long. */
final class DamagedPayloadTest {

    private static final int RANDOM_CASES = 10_000;
    private static final long MODEST_BYTES = 16L << 20;

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private final EventEncoder encoder = new EventEncoder(registry);
    private final EventDecoder decoder = new EventDecoder(registry, TestRange.ALLOWED);

    @Test
    void missesAValue() {
        assertThat(reason(decoder.decode(null))).isEqualTo(Reason.NO_VALUE);
    }

    static Stream<byte[]> unframed() {
        return Stream.of(
                new byte[0],
                new byte[] {0},
                new byte[] {0, 0, 0, 1},
                new byte[] {1, 0, 0, 0, 1, 2},
                "{\"resourceType\":\"Patient\"}".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("unframed")
    void missesTheFraming(byte[] bytes) {
        assertThat(reason(decoder.decode(bytes))).isEqualTo(Reason.NOT_FRAMED);
    }

    static IntStream unknownIds() {
        return IntStream.of(0, -1, 12_345, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    @ParameterizedTest
    @MethodSource("unknownIds")
    void missesTheSchemaOfAnUnknownId(int id) {
        assertThat(reason(decoder.decode(Framing.header(id)))).isEqualTo(Reason.UNKNOWN_SCHEMA);
    }

    static LongStream seeds() {
        return LongStream.range(0, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTruncationIsMalformed(long seed) {
        for (var event : new RandomEvents(seed).oneOfEachKind()) {
            byte[] framed = encoder.encode(event);
            int step = Math.max(1, framed.length / 500);
            for (int length = Framing.HEADER_BYTES; length < framed.length; length += step) {
                assertThat(reason(decoder.decode(Arrays.copyOf(framed, length))))
                        .isEqualTo(Reason.MALFORMED);
            }
            assertThat(reason(decoder.decode(Arrays.copyOf(framed, framed.length - 1))))
                    .isEqualTo(Reason.MALFORMED);
        }
    }

    @Test
    void bytesLeftOverAreMalformed() {
        byte[] framed = encoder.encode(new RandomEvents(3).event());

        assertThat(reason(decoder.decode(Arrays.copyOf(framed, framed.length + 1))))
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void randomBytesNeverThrow() {
        var random = new Random(20_261_122);
        for (int i = 0; i < RANDOM_CASES; i++) {
            byte[] payload = new byte[random.nextInt(300)];
            random.nextBytes(payload);
            Decoded decoded = decoder.decode(framed(payload));
            assertThat(decoded).as("case %d", i).isInstanceOf(Undecodable.class);
        }
    }

    @Test
    void flippedBitsNeverThrow() {
        var random = new Random(42);
        var events = new RandomEvents(42);
        for (int i = 0; i < RANDOM_CASES; i++) {
            byte[] framed = encoder.encode(events.event());
            int place = Framing.HEADER_BYTES + random.nextInt(framed.length - Framing.HEADER_BYTES);
            framed[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(decoder.decode(framed)).as("case %d", i).isNotNull();
        }
    }

    static Stream<Arguments> liars() throws IOException {
        return Stream.of(
                Arguments.of("string of 2^31-1", liar(out -> out.writeLong(Integer.MAX_VALUE))),
                Arguments.of("string of 2^31-9", liar(out -> out.writeLong(Integer.MAX_VALUE - 8))),
                Arguments.of("string of 2^62", liar(out -> out.writeLong(1L << 62))),
                Arguments.of("negative string", liar(out -> out.writeLong(-5))),
                Arguments.of("array of 2^30", sensitivities(out -> out.writeLong(1 << 30))),
                Arguments.of("array of 2^62", sensitivities(out -> out.writeLong(1L << 62))),
                Arguments.of(
                        "array of -2^30 in 2^30 bytes",
                        sensitivities(out -> {
                            out.writeLong(-(1 << 30));
                            out.writeLong(1 << 30);
                        })),
                Arguments.of(
                        "array of -2^63", sensitivities(out -> out.writeLong(Long.MIN_VALUE))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("liars")
    void aDeclaredLengthBeyondThePayloadCostsNothing(String name, byte[] payload) {
        byte[] framed = framed(payload);
        assertThat(reason(decoder.decode(framed))).isEqualTo(Reason.MALFORMED);

        long before = allocated();
        decoder.decode(framed);
        assertThat(allocated() - before).isLessThan(MODEST_BYTES);
    }

    @Test
    void rulesHoldNoContent() {
        List<Decoded> refused =
                List.of(
                        decoder.decode(null),
                        decoder.decode(new byte[] {1}),
                        decoder.decode(Framing.header(9)),
                        decoder.decode(framed(new byte[] {2, 'x'})));

        assertThat(refused)
                .allSatisfy(decoded ->
                        assertThat(decoded)
                                .isInstanceOfSatisfying(
                                        Undecodable.class,
                                        it -> {
                                            assertThat(it.rule()).startsWith("Expected ");
                                            assertThat(it.field()).isNull();
                                            assertThat(it.reason().code()).matches("[a-z-]+");
                                        }));
    }

    private interface Writing {
        void to(BinaryEncoder out) throws IOException;
    }

    /** A payload whose first field is a string that declares a length. */
    private static byte[] liar(Writing length) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
        length.to(out);
        out.writeFixed("short".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** A payload that is an event up to its sensitivities, which declare a count. */
    private static byte[] sensitivities(Writing count) throws IOException {
        return liar(out -> {
            out.writeString("e1");
            out.writeString("RJ1");
            out.writeString("9434765919");
            out.writeString("problems");
            out.writeString("entry");
            out.writeLong(1);
            out.writeIndex(0);
            out.writeString("recorded");
            out.writeString("N");
            count.to(out);
        });
    }

    private static byte[] framed(byte[] payload) {
        byte[] header = Framing.header(ReleasedSchema.EVENT_3.id());
        byte[] framed = Arrays.copyOf(header, header.length + payload.length);
        System.arraycopy(payload, 0, framed, header.length, payload.length);
        return framed;
    }

    private static Reason reason(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Undecodable.class);
        return ((Undecodable) decoded).reason();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
