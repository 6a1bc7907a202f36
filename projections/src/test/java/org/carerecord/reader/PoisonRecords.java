package org.carerecord.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.PatientsLinked;
import org.carerecord.feed.Partitioning;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/** Records that no fold may take, of every kind, each with the reason it is to be refused for. */
final class PoisonRecords {

    /** One in so many is oversized: they are large. */
    private static final int OVERSIZED_EVERY = 500;

    /** Beyond what an event may be, and within what a broker takes as it comes. */
    private static final int OVERSIZED_BYTES = 1_020_000;

    /** Deep enough to exhaust a thread's stack where each level costs a few frames. */
    private static final int NESTED = 30_000;

    /** One in so many is nested deeply: they are large too. */
    private static final int NESTED_EVERY = 250;

    private static final int HEADER = 5;
    private static final String BLANKABLE = "event-to-be-blank";

    /**
     * A record to be published.
     *
     * @param reason what it is refused for
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Poison(String reason, int partition, byte @Nullable [] key, byte @Nullable [] value) {}

    private interface Kind extends BiFunction<Integer, NhsNumber, Poison> {}

    private final EventEncoder encoder;
    private final Partitioning partitioning;
    private final int nestedSchema;
    private final int bodies;
    private final Random random;
    private final List<Kind> kinds;

    /** Seeded; registers the schema of the nested ones. */
    PoisonRecords(SchemaRegistry registry, Partitioning partitioning, long seed) {
        this.encoder = new EventEncoder(registry);
        this.partitioning = partitioning;
        this.random = new Random(seed);
        Schema today = new Schema.Parser().parse(ReleasedSchema.EVENT_3.json());
        this.nestedSchema = registerNesting(registry, today);
        this.bodies = today.getField("body").schema().getTypes().size() + 1;
        this.kinds =
                List.of(
                        value("not-framed", n -> randomBytes(1)),
                        value("not-framed", n -> new byte[0]),
                        value("not-framed", n -> utf8("{\"resourceType\":\"Bundle\"}")),
                        value(
                                "malformed",
                                n -> framed(ReleasedSchema.EVENT_3.id(), randomBytes(9))),
                        value("unknown-schema", n -> reframed(77_000 + n, healthy(n))),
                        value("foreign-schema", this::ofAnotherSchema),
                        value("no-value", n -> null),
                        value("malformed", n -> truncated(healthy(n))),
                        value("malformed", n -> longer(healthy(n))),
                        value("malformed", n -> absurdCount(1L << 30)),
                        value("malformed", n -> absurdCount(Long.MIN_VALUE)),
                        value("malformed", n -> absurdCount(1L << 62)),
                        value("invalid-envelope", n -> replaced(n, "nhs", "9990000000")),
                        value("invalid-envelope", n -> replaced(n, "RJ1", "r 1")),
                        value("invalid-envelope", n -> replaced(n, "recorded", "recordee")),
                        value("invalid-envelope", n -> replaced(n, BLANKABLE, " ".repeat(17))),
                        this::keyMismatch,
                        this::withoutKey,
                        this::wrongPartition,
                        this::sectionMismatch,
                        this::linkToItself);
    }

    /** So many, of every kind in turn. */
    List<Poison> records(int count) {
        List<Poison> records = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            NhsNumber patient = Statements.patient(n % 1_000);
            if (n % OVERSIZED_EVERY == 0) {
                byte[] large = Arrays.copyOf(healthy(n), OVERSIZED_BYTES);
                records.add(underKeyOf(patient, "too-large", large));
            } else if (n % NESTED_EVERY == 1) {
                records.add(
                        underKeyOf(
                                patient,
                                "malformed",
                                n % (2 * NESTED_EVERY) == 1 ? nestedAside() : nestedBody()));
            } else {
                records.add(kinds.get(n % kinds.size()).apply(n, patient));
            }
        }
        return records;
    }

    private interface Value {
        byte @Nullable [] of(int n);
    }

    private Kind value(String reason, Value value) {
        return (n, patient) -> underKeyOf(patient, reason, value.of(n));
    }

    private Poison underKeyOf(NhsNumber patient, String reason, byte @Nullable [] value) {
        return new Poison(reason, partitioning.of(patient), Partitioning.keyOf(patient), value);
    }

    private Poison keyMismatch(int n, NhsNumber patient) {
        NhsNumber other = Statements.patient(n % 1_000 + 1_000);
        return underKeyOf(other, "key-mismatch", healthy(n));
    }

    private Poison withoutKey(int n, NhsNumber patient) {
        return new Poison("key-mismatch", partitioning.of(patient), null, healthy(n));
    }

    private Poison wrongPartition(int n, NhsNumber patient) {
        int wrong = (partitioning.of(patient) + 1) % partitioning.partitions();
        return new Poison("wrong-partition", wrong, Partitioning.keyOf(patient), healthy(n));
    }

    private Poison sectionMismatch(int n, NhsNumber patient) {
        ClinicalEvent event = Statements.condition(patient, "poison-" + n, 1, "Asthma");
        return underKeyOf(
                patient,
                "section-mismatch",
                encoder.encode(of(event, BLANKABLE, "allergies", event.body())));
    }

    private Poison linkToItself(int n, NhsNumber patient) {
        ClinicalEvent event = Statements.condition(patient, "poison-" + n, 1, "Asthma");
        var link = new PatientsLinked(patient, PatientsLinked.Kind.MERGED, null);
        return underKeyOf(
                patient, "link-to-itself", encoder.encode(of(event, "e-" + n, "identity", link)));
    }

    /** An event that would be folded as it is. */
    private byte[] healthy(int n) {
        NhsNumber patient = Statements.patient(n % 1_000);
        ClinicalEvent event = Statements.condition(patient, "poison-" + n, 1, "Asthma");
        return encoder.encode(of(event, BLANKABLE, event.section(), event.body()));
    }

    private static ClinicalEvent of(ClinicalEvent event, String id, String section, Body body) {
        return new ClinicalEvent(
                id,
                new OdsCode("RJ1"),
                event.nhsNumber(),
                section,
                event.entryId(),
                event.version(),
                Instant.EPOCH,
                Status.RECORDED,
                "N",
                List.of(),
                null,
                null,
                body);
    }

    private byte[] replaced(int n, String from, String to) {
        byte[] bytes = healthy(n);
        String found = from.equals("nhs") ? Statements.patient(n % 1_000).digits() : from;
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(found);
        System.arraycopy(utf8(to), 0, bytes, at, found.length());
        return bytes;
    }

    private static byte[] truncated(byte[] framed) {
        return Arrays.copyOf(framed, framed.length - 3);
    }

    private static byte[] longer(byte[] framed) {
        return Arrays.copyOf(framed, framed.length + 7);
    }

    private static byte[] reframed(int schema, byte[] framed) {
        return framed(schema, Arrays.copyOfRange(framed, HEADER, framed.length));
    }

    private byte[] ofAnotherSchema(int n) {
        return reframed(ReleasedSchema.QUARANTINE_NOTICE_1.id(), healthy(n));
    }

    private byte[] randomBytes(int first) {
        byte[] bytes = new byte[20 + random.nextInt(400)];
        random.nextBytes(bytes);
        bytes[0] = (byte) first;
        return bytes;
    }

    private static byte[] absurdCount(long count) {
        return framed(
                ReleasedSchema.EVENT_3.id(),
                payload(out -> {
                    envelope(out);
                    out.writeLong(count);
                    out.writeFixed(utf8("short"));
                }));
    }

    /** An event with a field that today's reader does not know, and which holds itself. */
    private byte[] nestedAside() {
        return framed(nestedSchema, payload(PoisonRecords::nest));
    }

    /** An event with a body that today's reader does not know, and which holds itself. */
    private byte[] nestedBody() {
        return framed(
                nestedSchema,
                payload(out -> {
                    out.writeIndex(0);
                    envelope(out);
                    out.writeLong(0);
                    out.writeIndex(0);
                    out.writeIndex(0);
                    out.writeIndex(bodies - 1);
                    nest(out);
                }));
    }

    private static void nest(BinaryEncoder out) throws IOException {
        for (int level = 0; level < NESTED; level++) {
            out.writeIndex(1);
        }
        out.writeIndex(0);
    }

    /** Up to the sensitivities. */
    private static void envelope(BinaryEncoder out) throws IOException {
        out.writeString("e1");
        out.writeString("RJ1");
        out.writeString("9434765919");
        out.writeString("problems");
        out.writeString("entry");
        out.writeLong(1);
        out.writeIndex(0);
        out.writeString("recorded");
        out.writeString("N");
    }

    /** Registers a schema with a field before all others, and a kind of body after all others. */
    private static int registerNesting(SchemaRegistry registry, Schema today) {
        Schema holder = Schema.createRecord("Holder", null, "org.carerecord.avro", false);
        Schema none = Schema.create(Schema.Type.NULL);
        Schema inner = Schema.createUnion(none, holder);
        holder.setFields(
                List.of(new Schema.Field("inner", inner, null, JsonProperties.NULL_VALUE)));
        List<Schema.Field> fields = new ArrayList<>();
        fields.add(
                new Schema.Field(
                        "aside",
                        Schema.createUnion(none, holder),
                        null,
                        JsonProperties.NULL_VALUE));
        for (Schema.Field field : today.getFields()) {
            List<Schema> kinds = new ArrayList<>();
            if (field.name().equals("body")) {
                kinds.addAll(field.schema().getTypes());
                kinds.add(holder);
            }
            fields.add(
                    kinds.isEmpty()
                            ? new Schema.Field(field, field.schema())
                            : new Schema.Field(field, Schema.createUnion(kinds)));
        }
        Schema evolved = Schema.createRecord(today.getName(), null, today.getNamespace(), false);
        evolved.setFields(fields);
        return switch (registry.register(ReleasedSchema.EVENT_3.subject(), evolved.toString())) {
            case SchemaRegistry.Registered(int id) -> id;
            case SchemaRegistry.Incompatible(var reason) -> throw new AssertionError(reason);
        };
    }

    private interface Writing {
        void to(BinaryEncoder out) throws IOException;
    }

    private static byte[] payload(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            writing.to(out);
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] framed(int schema, byte[] payload) {
        return ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) 0)
                .putInt(schema)
                .put(payload)
                .array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
