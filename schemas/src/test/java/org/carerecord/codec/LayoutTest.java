package org.carerecord.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events of former releases: what of them is read straight, and that it is read truly. */
final class LayoutTest {

    private static final int FORMER = 7_003;
    private static final int RESOLVED = 7_004;

    private final EventEncoder encoder = new EventEncoder(new InMemorySchemaRegistry());
    private final EventFromAvro translation = new EventFromAvro(TestRange.ALLOWED);

    @Test
    void release2IsReadStraightButForTheKindsThatRelease3Changed() throws IOException {
        assertThat(readOtherwise(ReleasedSchema.EVENT_2))
                .containsExactly("Encounter", "ServicePackage");
    }

    @Test
    void todaysReleaseIsReadStraight() throws IOException {
        assertThat(readOtherwise(ReleasedSchema.EVENT_3)).isEmpty();
    }

    @Test
    void docsAndDefaultsHaveNoPartInALayout() throws IOException {
        String json = ReleasedSchema.EVENT_3.json();
        String others = json.replace("\"doc\" : \"", "\"doc\" : \"Or: ");

        assertThat(others).isNotEqualTo(json);
        assertThat(readOtherwise(ReleasedSchema.EVENT_3, others)).isEmpty();
    }

    /** The fields are as many and of the same types, but stand in another order. */
    @Test
    void fieldsInAnotherOrderAreAnotherLayout() throws IOException {
        String moved =
                new EvolvedSchema()
                        .removeField("ConditionBody", "verificationStatus")
                        .addField(
                                "ConditionBody",
                                "{\"name\":\"verificationStatus\",\"type\":[\"null\",\"string\"],"
                                        + "\"default\":null}")
                        .json();

        assertThat(readOtherwise(ReleasedSchema.EVENT_3, moved)).containsExactly("Condition");
    }

    @Test
    void anEnvelopeWithAFieldMoreIsAnotherLayout() throws IOException {
        String wider = new EvolvedSchema().addFieldOfNoBytes().json();

        assertThat(Layout.of(parse(wider))).isEmpty();
        assertThat(Layout.of(parse("{\"type\":\"enum\",\"name\":\"x\",\"symbols\":[]}"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReleasedSchema.class,
            names = {"EVENT_1", "EVENT_2", "EVENT_3"})
    void anEventOfAReleaseSaysTheSameEitherWay(ReleasedSchema release) throws IOException {
        var decoder = new EventDecoder(new Known(release), TestRange.ALLOWED);
        int compared = 0;
        for (int seed = 0; seed < 20; seed++) {
            for (ClinicalEvent event : RandomEvents.withEveryField(seed).oneOfEachKind()) {
                Optional<byte[]> payload = written(release, event);
                if (payload.isPresent()) {
                    Decoded said = decoder.decode(framed(FORMER, payload.get()));

                    assertThat(said).as("seed %d", seed).isInstanceOf(Decoded.Event.class);
                    assertThat(said).isEqualTo(decoder.decode(framed(RESOLVED, payload.get())));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private List<String> readOtherwise(ReleasedSchema release) throws IOException {
        return readOtherwise(release, release.json());
    }

    /** Which kinds of a release cannot be read straight as a writer's of another schema. */
    private List<String> readOtherwise(ReleasedSchema release, String writer) throws IOException {
        Layout layout = Layout.of(parse(writer)).orElseThrow();
        List<String> otherwise = new ArrayList<>();
        for (ClinicalEvent event : RandomEvents.withEveryField(3).oneOfEachKind()) {
            byte[] payload = written(release, event).orElseThrow();
            try {
                translation.event(payload, 0, layout);
            } catch (AvroBytes.MalformedException another) {
                otherwise.add(event.body().getClass().getSimpleName());
            }
        }
        return otherwise;
    }

    /** An event's payload in a former release; empty where that has no such kind. */
    private Optional<byte[]> written(ReleasedSchema release, ClinicalEvent event)
            throws IOException {
        byte[] framed = encoder.encode(event);
        Schema former = parse(release.json());
        GenericRecord record = read(framed, parse(ReleasedSchema.EVENT_3.json()));
        String kind = ((GenericRecord) record.get("body")).getSchema().getFullName();
        if (former.getField("body").schema().getIndexNamed(kind) == null) {
            return Optional.empty();
        }
        byte[] written = EvolvedSchema.write(read(framed, former), FORMER);
        return Optional.of(Arrays.copyOfRange(written, Framing.HEADER_BYTES, written.length));
    }

    private static GenericRecord read(byte[] framed, Schema as) throws IOException {
        int payload = framed.length - Framing.HEADER_BYTES;
        return new GenericDatumReader<GenericRecord>(parse(ReleasedSchema.EVENT_3.json()), as)
                .read(
                        null,
                        DecoderFactory.get()
                                .binaryDecoder(framed, Framing.HEADER_BYTES, payload, null));
    }

    private static byte[] framed(int schemaId, byte[] payload) {
        byte[] header = Framing.header(schemaId);
        byte[] framed = Arrays.copyOf(header, header.length + payload.length);
        System.arraycopy(payload, 0, framed, header.length, payload.length);
        return framed;
    }

    private static Schema parse(String json) {
        return new Schema.Parser().parse(json);
    }

    /** A release, and one of the same layout that is resolved. */
    private record Known(ReleasedSchema release) implements SchemaRegistry {

        @Override
        public Registration register(String subject, String schemaJson) {
            throw new IllegalStateException("Expected nothing to be registered");
        }

        @Override
        public Lookup schema(int id) {
            try {
                return new Found(
                        id == FORMER
                                ? release.json()
                                : new EvolvedSchema(release).addFieldOfNoBytes().json());
            } catch (IOException unread) {
                throw new UncheckedIOException(unread);
            }
        }
    }
}
