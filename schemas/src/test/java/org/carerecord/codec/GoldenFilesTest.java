package org.carerecord.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bytes of every released schema, read by today's classes for ever.
 *
 * <p>For each release there are two files: {@code NAME.bin}, framed records each after its length
 * as int32 big-endian, and {@code NAME.json}, what they say. To add those of a new release, once:
 *
 * <pre>./mvnw -pl schemas test -Dtest=GoldenFilesTest -Dcare-record.golden.write=true</pre>
 *
 * Files that are there already are never written again.
 */
final class GoldenFilesTest {

    private static final boolean WRITE = Boolean.getBoolean("care-record.golden.write");
    private static final Path SOURCES = Path.of("src", "test", "resources", "golden");
    private static final long SEED = 20_261_122;

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private final EventDecoder events = new EventDecoder(registry, TestRange.ALLOWED);
    private final QuarantineNoticeCodec notices = new QuarantineNoticeCodec(registry);
    private final ForwardedEventCodec forwarded = new ForwardedEventCodec(registry);

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenWithAReleaseIsReadAsItWas(ReleasedSchema released) throws IOException {
        if (WRITE) {
            write(released);
        }
        List<byte[]> framed = split(read(name(released) + ".bin"));

        assertThat(framed)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(Framing.schemaId(one)).isEqualTo(released.id()));
        assertThat(Rendering.of(framed.stream().map(one -> said(released, one)).toList()))
                .isEqualTo(new String(read(name(released) + ".json"), StandardCharsets.UTF_8));
    }

    private Record said(ReleasedSchema released, byte[] framed) {
        if (released.subject().equals(ReleasedSchema.EVENT_1.subject())) {
            assertThat(events.decode(framed)).isInstanceOf(Decoded.Event.class);
            return ((Decoded.Event) events.decode(framed)).event();
        }
        return released == ReleasedSchema.FORWARDED_EVENT_1
                ? forwarded.decode(framed).orElseThrow()
                : notices.decode(framed).orElseThrow();
    }

    private void write(ReleasedSchema released) throws IOException {
        Path bin = SOURCES.resolve(name(released) + ".bin");
        if (Files.exists(bin) || released != ReleasedSchema.latest(released.subject())) {
            return;
        }
        Golden golden = golden(released);
        Files.createDirectories(SOURCES);
        Files.write(bin, join(golden.framed()), StandardOpenOption.CREATE_NEW);
        Files.writeString(
                SOURCES.resolve(name(released) + ".json"),
                Rendering.of(golden.said()),
                StandardOpenOption.CREATE_NEW);
    }

    private record Golden(List<? extends Record> said, List<byte[]> framed) {}

    private Golden golden(ReleasedSchema released) {
        if (released.subject().equals(ReleasedSchema.EVENT_1.subject())) {
            List<ClinicalEvent> said = RandomEvents.withEveryField(SEED).oneOfEachKind();
            var encoder = new EventEncoder(registry);
            return new Golden(said, said.stream().map(encoder::encode).toList());
        }
        return released == ReleasedSchema.FORWARDED_EVENT_1
                ? new Golden(List.of(FORWARDED), List.of(forwarded.encode(FORWARDED)))
                : new Golden(List.of(NOTICE), List.of(notices.encode(NOTICE)));
    }

    private static final ForwardedEvent FORWARDED =
            new ForwardedEvent(
                    new FeedName("gp-north"),
                    7,
                    123_456_789_012L,
                    Instant.parse("2026-11-22T10:15:30.123Z"),
                    new byte[] {0, 0x43, 0x52, 0, 3, 1, 2, 3});

    private static final QuarantineNotice NOTICE =
            new QuarantineNotice(
                    new FeedName("gp-north"),
                    "care.feed.gp-north",
                    11,
                    4_294_967_296L,
                    Instant.parse("2026-11-22T09:30:00.123Z"),
                    "invalid-envelope",
                    "Expected a valid check digit",
                    "nhsNumber",
                    "00ff".repeat(16),
                    1_234);

    private static String name(ReleasedSchema released) {
        return released.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** From the sources rather than the class path: what was just written is read too. */
    private static byte[] read(String file) throws IOException {
        try (InputStream in = Files.newInputStream(SOURCES.resolve(file))) {
            return in.readAllBytes();
        }
    }

    private static byte[] join(List<byte[]> records) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (byte[] record : records) {
                out.writeInt(record.length);
                out.write(record);
            }
        }
        return bytes.toByteArray();
    }

    private static List<byte[]> split(byte[] file) throws IOException {
        List<byte[]> records = new ArrayList<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(file))) {
            while (in.available() > 0) {
                records.add(in.readNBytes(in.readInt()));
            }
        }
        return records;
    }
}
