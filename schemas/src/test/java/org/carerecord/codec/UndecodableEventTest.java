package org.carerecord.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.carerecord.codec.Decoded.Reason;
import org.carerecord.codec.Decoded.Undecodable;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Demographics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.registry.RegistryUnavailableException;
import org.carerecord.registry.ReleasedSchema;
import org.carerecord.registry.SchemaRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-formed records that are no event all the same: which rule they break. */
final class UndecodableEventTest {

    private static final int ID = ReleasedSchema.EVENT_3.id();
    private static final String NOT_BLANK = "Expected a text that is not blank";

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private final EventEncoder encoder = new EventEncoder(registry);
    private final EventDecoder decoder = new EventDecoder(registry, TestRange.ALLOWED);

    static Stream<Arguments> envelopes() {
        return Stream.of(
                Arguments.of("eventId", "", NOT_BLANK),
                Arguments.of("eventId", " \t", NOT_BLANK),
                Arguments.of("section", "", NOT_BLANK),
                Arguments.of("entryId", "\n", NOT_BLANK),
                Arguments.of("organisation", "", OdsCode.RULE),
                Arguments.of("organisation", "St Elsewhere", OdsCode.RULE),
                Arguments.of("nhsNumber", "", NhsNumber.Rule.TEN_DIGITS.sentence()),
                Arguments.of("nhsNumber", "943476591", NhsNumber.Rule.TEN_DIGITS.sentence()),
                Arguments.of("nhsNumber", "9434765918", NhsNumber.Rule.CHECK_DIGIT.sentence()),
                Arguments.of("nhsNumber", "2222222222", NhsNumber.Rule.REPEATED_DIGITS.sentence()),
                Arguments.of("status", "", "Expected recorded or entered-in-error"),
                Arguments.of("status", "RECORDED", "Expected recorded or entered-in-error"),
                Arguments.of("status", "deleted", "Expected recorded or entered-in-error"));
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void namesTheFieldAndTheRuleOfTheEnvelope(String field, String value, String rule)
            throws IOException {
        for (ClinicalEvent event : new RandomEvents(21).oneOfEachKind()) {
            byte[] framed = changed(event, record -> record.put(field, value));

            assertThat(decoder.decode(framed))
                    .isEqualTo(new Undecodable(Reason.INVALID_ENVELOPE, rule, field));
        }
    }

    @Test
    void theTestRangeIsRefusedWhereItIsNotAllowed() throws IOException {
        byte[] framed = changed(demographics(), record -> record.put("nhsNumber", "9990000018"));
        var issuedOnly = new EventDecoder(registry, TestRange.REFUSED);

        assertThat(decoder.decode(framed)).isInstanceOf(Decoded.Event.class);
        assertThat(issuedOnly.decode(framed))
                .isEqualTo(
                        new Undecodable(
                                Reason.INVALID_ENVELOPE,
                                NhsNumber.Rule.TEST_RANGE.sentence(),
                                "nhsNumber"));
    }

    @Test
    void theEnvelopeIsCheckedAlsoWhereTheBodyIsOfANewKind() throws IOException {
        var newer =
                new EvolvedSchema()
                        .addKind(
                                "ClinicalEventRecord",
                                "body",
                                "{\"type\":\"record\",\"name\":\"NewBody\",\"fields\":[]}");
        var registered =
                (SchemaRegistry.Registered)
                        registry.register(ReleasedSchema.EVENT_3.subject(), newer.json());
        byte[] framed =
                newer.rewrite(
                        encoder.encode(demographics()),
                        registered.id(),
                        record -> {
                            Schema kinds = record.getSchema().getField("body").schema();
                            record.put("body", new GenericData.Record(kinds.getTypes().getLast()));
                            record.put("status", "gone");
                        });

        assertThat(decoder.decode(framed))
                .isEqualTo(
                        new Undecodable(
                                Reason.INVALID_ENVELOPE,
                                "Expected recorded or entered-in-error",
                                "status"));
    }

    @ParameterizedTest
    @CsvSource({
        "DemographicsBody, birthDate",
        "DemographicsBody, deceasedAt",
        "ConditionBody, recorded",
        "AllergyBody, recorded",
        "AllergyBody, lastOccurrence",
        "MedicationBody, authored",
        "ObservationBody, issued",
        "DiagnosticReportBody, issued",
        "ImmunisationBody, recorded",
        "CarePlanBody, created",
        "DeviceBody, manufactured",
        "DeviceBody, expires",
        "DocumentReferenceBody, date"
    })
    void namesTheDateThatIsNone(String kind, String field) throws IOException {
        byte[] framed = changedBody(kind, body -> body.put(field, "31/12/2019"));

        assertThat(decoder.decode(framed))
                .isEqualTo(
                        new Undecodable(Reason.INVALID_BODY, ClinicalTime.RULE, "body." + field));
    }

    @ParameterizedTest
    @CsvSource({
        "ConditionBody, onset, at",
        "ConditionBody, abatement, start",
        "AllergyBody, onset, end",
        "MedicationBody, validity, end",
        "ObservationBody, effective, at",
        "DiagnosticReportBody, effective, start",
        "ImmunisationBody, occurrence, at",
        "ProcedureBody, performed, at",
        "EncounterBody, period, start",
        "CarePlanBody, period, end"
    })
    void namesTheTimingThatHoldsNoDate(String kind, String field, String part) throws IOException {
        byte[] framed =
                changedBody(
                        kind,
                        body -> {
                            Schema timing =
                                    body.getSchema().getField(field).schema().getTypes().get(1);
                            var value = new GenericData.Record(timing);
                            value.put(part, "+999999999-12-31T23:59:59Z");
                            body.put(field, value);
                        });

        assertThat(decoder.decode(framed))
                .isEqualTo(
                        new Undecodable(Reason.INVALID_BODY, ClinicalTime.RULE, "body." + field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{\"type\":\"object\"}",
                "syntax = \"proto3\";",
                "\"string\"",
                "{\"type\":\"record\",\"name\":\"Other\",\"fields\":[]}",
                "{\"type\":\"record\",\"name\":\"ClinicalEventRecord\","
                        + "\"namespace\":\"org.carerecord.avro\",\"fields\":[]}",
                "{\"type\":\"record\",\"name\":\"ClinicalEventRecord\","
                        + "\"namespace\":\"org.carerecord.avro\",\"fields\":[{\"name\":\"version\","
                        + "\"type\":\"long\",\"default\":\"one\"}]}"
            })
    void aSchemaOfAnythingElseIsForeign(String schema) {
        var strange = new EventDecoder(only(schema), TestRange.ALLOWED);

        assertThat(reason(strange, Framing.header(7))).isEqualTo(Reason.FOREIGN_SCHEMA);
        assertThat(reason(strange, Framing.header(7))).isEqualTo(Reason.FOREIGN_SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventId", "nhsNumber", "version", "body"})
    void aSchemaWithoutARequiredFieldIsForeign(String field) throws IOException {
        var lacking = new EvolvedSchema().removeField("ClinicalEventRecord", field);
        var strange = new EventDecoder(only(lacking.json()), TestRange.ALLOWED);
        byte[] framed = lacking.rewrite(encoder.encode(demographics()), 7, record -> {});

        assertThat(reason(strange, framed)).isEqualTo(Reason.FOREIGN_SCHEMA);
    }

    @Test
    void aNoticeOfQuarantineIsNoEvent() {
        assertThat(reason(decoder, Framing.header(ReleasedSchema.QUARANTINE_NOTICE_1.id())))
                .isEqualTo(Reason.FOREIGN_SCHEMA);
    }

    @Test
    void anUnknownIdIsAskedForAgain() {
        byte[] framed = encoder.encode(demographics());
        var late = new Late();
        var waiting = new EventDecoder(late, TestRange.ALLOWED);

        assertThat(reason(waiting, framed)).isEqualTo(Reason.UNKNOWN_SCHEMA);
        late.answer = new SchemaRegistry.Found(ReleasedSchema.EVENT_3.json());
        assertThat(waiting.decode(framed)).isInstanceOf(Decoded.Event.class);
    }

    @Test
    void nothingIsDecidedWhileTheRegistryIsDown() {
        byte[] framed = encoder.encode(demographics());
        var late = new Late();
        late.answer = null;
        var waiting = new EventDecoder(late, TestRange.ALLOWED);

        assertThatThrownBy(() -> waiting.decode(framed))
                .isInstanceOf(RegistryUnavailableException.class);
        late.answer = new SchemaRegistry.Found(ReleasedSchema.EVENT_3.json());
        assertThat(waiting.decode(framed)).isInstanceOf(Decoded.Event.class);
    }

    private static final class Late implements SchemaRegistry {

        private @org.jspecify.annotations.Nullable Lookup answer = new Unknown();

        @Override
        public Registration register(String subject, String schemaJson) {
            throw new IllegalStateException("Expected nothing to be registered");
        }

        @Override
        public Lookup schema(int id) {
            if (answer == null) {
                throw new RegistryUnavailableException("down", new IOException("refused"));
            }
            return answer;
        }
    }

    private static SchemaRegistry only(String schema) {
        var registry = new Late();
        registry.answer = new SchemaRegistry.Found(schema);
        return registry;
    }

    private static ClinicalEvent demographics() {
        return new RandomEvents(22)
                .oneOfEachKind().stream()
                        .filter(event -> event.body() instanceof Demographics)
                        .findFirst()
                        .orElseThrow();
    }

    private interface Change {
        void to(GenericRecord record);
    }

    private byte[] changed(ClinicalEvent event, Change change) throws IOException {
        return new EvolvedSchema().rewrite(encoder.encode(event), ID, change::to);
    }

    private byte[] changedBody(String kind, Change change) throws IOException {
        for (ClinicalEvent event : new RandomEvents(23).oneOfEachKind()) {
            var found = new boolean[1];
            byte[] framed =
                    changed(
                            event,
                            record -> {
                                var body = (GenericRecord) record.get("body");
                                if (body.getSchema().getName().equals(kind)) {
                                    found[0] = true;
                                    change.to(body);
                                }
                            });
            if (found[0]) {
                return framed;
            }
        }
        throw new IllegalArgumentException(kind);
    }

    private static Reason reason(EventDecoder decoder, byte[] framed) {
        return ((Undecodable) decoder.decode(framed)).reason();
    }
}
