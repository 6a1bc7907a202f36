package org.carerecord.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.carerecord.codec.Decoded.Reason;
import org.carerecord.codec.Decoded.Undecodable;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.carerecord.registry.SchemaRegistry.Registered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What writers to come write stays readable as far as it can be understood. */
final class SchemaEvolutionTest {

    private static final String SUBJECT = ReleasedSchema.EVENT_1.subject();

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private final EventEncoder encoder = new EventEncoder(registry);
    private final EventDecoder decoder = new EventDecoder(registry, TestRange.ALLOWED);

    @Test
    void passesOverFieldsThatWereAdded() throws IOException {
        var newer =
                new EvolvedSchema()
                        .addField(
                                "ClinicalEventRecord",
                                "{\"name\":\"urgency\",\"type\":\"string\",\"default\":\"none\"}")
                        .addField(
                                "ConditionBody",
                                "{\"name\":\"stages\",\"type\":{\"type\":\"array\",\"items\":\"int\"},"
                                        + "\"default\":[]}")
                        .addField(
                                "CodedConcept",
                                "{\"name\":\"userSelected\",\"type\":[\"null\",\"boolean\"],"
                                        + "\"default\":null}");
        for (ClinicalEvent event : new RandomEvents(11).oneOfEachKind()) {
            byte[] framed = written(newer, event, record -> record.put("urgency", "high"));

            assertThat(decoder.decode(framed)).isEqualTo(new Decoded.Event(event));
        }
    }

    @Test
    void readsEveryKnownKindOfAWriterWithNewKinds() throws IOException {
        var newer = withBodyKind("{\"type\":\"record\",\"name\":\"GenomicsBody\",\"fields\":[]}");
        for (ClinicalEvent event : new RandomEvents(12).oneOfEachKind()) {
            assertThat(decoder.decode(written(newer, event, record -> {})))
                    .isEqualTo(new Decoded.Event(event));
        }
    }

    /** Avro would take a record of another name for one whose fields happen to fit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"name\":\"code\",\"type\":\"CodedConcept\"}]",
                "[{\"name\":\"status\",\"type\":[\"null\",\"string\"],\"default\":null}]",
                "[{\"name\":\"genes\",\"type\":{\"type\":\"array\",\"items\":\"string\"},"
                        + "\"default\":[]}]"
            })
    void keepsTheEnvelopeOfABodyOfANewKind(String fields) throws IOException {
        var newer =
                withBodyKind(
                        "{\"type\":\"record\",\"name\":\"GenomicsBody\",\"fields\":"
                                + fields
                                + "}");
        for (ClinicalEvent event : new RandomEvents(13).oneOfEachKind()) {
            byte[] framed =
                    written(
                            newer,
                            event,
                            record -> record.put("body", filled(kind(record, "body"))));

            assertThat(decoder.decode(framed))
                    .isEqualTo(
                            new Decoded.Event(
                                    event.withBody(
                                            new Body.Unknown("org.carerecord.avro.GenomicsBody"))));
        }
    }

    @Test
    void aBodyOfANewKindThatIsNoRecordIsKeptToo() throws IOException {
        var newer = new EvolvedSchema().addKind("ClinicalEventRecord", "body", "\"string\"");
        ClinicalEvent event = new RandomEvents(14).event();

        assertThat(decoder.decode(written(newer, event, record -> record.put("body", "words"))))
                .isEqualTo(new Decoded.Event(event.withBody(new Body.Unknown("string"))));
    }

    /** A value taken for an empty amount would look as if nothing had been measured. */
    @Test
    void aValueOfANewKindIsNotTakenForAnotherKind() throws IOException {
        var newer =
                new EvolvedSchema()
                        .addKind(
                                "ObservationBody",
                                "value",
                                "{\"type\":\"record\",\"name\":\"Ratio\",\"fields\":["
                                        + "{\"name\":\"numerator\",\"type\":\"string\"}]}");
        ClinicalEvent event = observation();
        byte[] framed =
                written(
                        newer,
                        event,
                        record -> {
                            var body = (GenericRecord) record.get("body");
                            var ratio = new GenericData.Record(kind(body, "value"));
                            ratio.put("numerator", "1:128");
                            body.put("value", ratio);
                        });

        assertThat(decoder.decode(framed))
                .isEqualTo(
                        new Decoded.Event(
                                event.withBody(
                                        new Body.Unknown("org.carerecord.avro.ObservationBody"))));
    }

    @Test
    void aDamagedBodyOfANewKindIsMalformed() throws IOException {
        var newer =
                withBodyKind(
                        "{\"type\":\"record\",\"name\":\"GenomicsBody\",\"fields\":"
                                + "[{\"name\":\"genes\",\"type\":\"string\"}]}");
        byte[] framed =
                written(
                        newer,
                        new RandomEvents(15).event(),
                        record -> record.put("body", filled(kind(record, "body"))));
        // The gene's length byte now says minus one.
        framed[framed.length - 2] = 1;

        assertThat(decoder.decode(framed))
                .isInstanceOfSatisfying(
                        Undecodable.class,
                        it -> assertThat(it.reason()).isEqualTo(Reason.MALFORMED));
    }

    private EvolvedSchema withBodyKind(String typeJson) throws IOException {
        return new EvolvedSchema().addKind("ClinicalEventRecord", "body", typeJson);
    }

    private byte[] written(EvolvedSchema newer, ClinicalEvent event, Consumer<GenericRecord> change)
            throws IOException {
        var registered = (Registered) registry.register(SUBJECT, newer.json());
        return newer.rewrite(encoder.encode(event), registered.id(), change);
    }

    /** The last branch of a field's union. */
    private static Schema kind(GenericRecord record, String field) {
        List<Schema> branches = record.getSchema().getField(field).schema().getTypes();
        return branches.getLast();
    }

    private static GenericRecord filled(Schema schema) {
        var record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.name(), value(field.schema()));
        }
        return record;
    }

    private static Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> filled(schema);
            case ARRAY -> List.of();
            case UNION -> value(schema.getTypes().getLast());
            default -> "x";
        };
    }

    private static ClinicalEvent observation() {
        var events = new RandomEvents(16);
        while (true) {
            ClinicalEvent event = events.event();
            if (event.body() instanceof Observation observation
                    && observation.value() instanceof ObservationValue.Measured) {
                return event;
            }
        }
    }
}
