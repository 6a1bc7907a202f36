package org.carerecord.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.carerecord.feed.FeedName;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class QuarantineNoticeCodecTest {

    private static final QuarantineNotice FULL =
            new QuarantineNotice(
                    new FeedName("gp-north"),
                    "care.feed.gp-north",
                    11,
                    Long.MAX_VALUE,
                    Instant.parse("2026-11-22T09:30:00.123Z"),
                    "invalid-envelope",
                    "Expected a valid check digit",
                    "nhsNumber",
                    "00ff".repeat(16),
                    1_234);

    private static final QuarantineNotice SPARSE =
            new QuarantineNotice(
                    new FeedName("a"),
                    "care.feed.a",
                    0,
                    0,
                    Instant.EPOCH,
                    "no-value",
                    "Expected a value",
                    null,
                    null,
                    0);

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private final QuarantineNoticeCodec codec = new QuarantineNoticeCodec(registry);

    /** Counts the questions put to a registry. */
    private static final class CountedRegistry implements SchemaRegistry {

        private final SchemaRegistry registry = new InMemorySchemaRegistry();
        private int registrations;
        private int lookups;

        @Override
        public Registration register(String subject, String schemaJson) {
            registrations++;
            return registry.register(subject, schemaJson);
        }

        @Override
        public Lookup schema(int id) {
            lookups++;
            return registry.schema(id);
        }
    }

    @Test
    void asksTheRegistryOnceHoweverManyNoticesThereAre() {
        var counted = new CountedRegistry();
        var manyNotices = new QuarantineNoticeCodec(counted);
        for (int i = 0; i < 5; i++) {
            assertThat(manyNotices.decode(manyNotices.encode(FULL))).contains(FULL);
        }

        assertThat(counted.registrations).isEqualTo(1);
        assertThat(counted.lookups).isEqualTo(1);
    }

    static Stream<QuarantineNotice> notices() {
        return Stream.of(FULL, SPARSE);
    }

    @ParameterizedTest
    @MethodSource("notices")
    void readsBackWhatWasWritten(QuarantineNotice notice) {
        byte[] framed = codec.encode(notice);

        assertThat(Framing.schemaId(framed)).isEqualTo(ReleasedSchema.QUARANTINE_NOTICE_1.id());
        assertThat(codec.decode(framed)).contains(notice);
    }

    @Test
    void readsNothingFromGarbage() {
        byte[] framed = codec.encode(FULL);

        assertThat(codec.decode(null)).isEmpty();
        assertThat(codec.decode(new byte[0])).isEmpty();
        assertThat(codec.decode(new byte[] {'{', '}', 1, 2, 3, 4})).isEmpty();
        assertThat(codec.decode(Framing.header(99))).isEmpty();
        for (int length = 0; length < framed.length; length++) {
            assertThat(codec.decode(Arrays.copyOf(framed, length))).isEmpty();
        }
    }

    @Test
    void randomBytesNeverThrow() {
        var random = new Random(20_261_122);
        for (int i = 0; i < 2_000; i++) {
            byte[] framed = codec.encode(FULL);
            for (int change = 0; change < 5; change++) {
                int place =
                        Framing.HEADER_BYTES + random.nextInt(framed.length - Framing.HEADER_BYTES);
                framed[place] = (byte) random.nextInt();
            }
            assertThat(codec.decode(framed)).as("case %d", i).isNotNull();
        }
    }

    @Test
    void anEventIsNoNotice() {
        byte[] event = new EventEncoder(registry).encode(new RandomEvents(1).event());

        assertThat(codec.decode(event)).isEmpty();
    }
}
