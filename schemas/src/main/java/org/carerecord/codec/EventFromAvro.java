package org.carerecord.codec;

import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.jspecify.annotations.Nullable;

/** Reads events from Avro's binary encoding, checking every field of the envelope. */
final class EventFromAvro {

    private final NhsNumber.TestRange testRange;
    private final Vocabulary vocabulary = new Vocabulary();

    EventFromAvro(NhsNumber.TestRange testRange) {
        this.testRange = testRange;
    }

    /**
     * Reads an event of a layout.
     *
     * @param bytes of which those from a first one on are the event
     * @throws AvroBytes.MalformedException where the bytes are no such event
     */
    ClinicalEvent event(byte[] bytes, int first, Layout layout) {
        var in = new AvroBytes(bytes, first, vocabulary);
        var event =
                new ClinicalEvent(
                        required("eventId", in.text()),
                        organisation(in.word()),
                        nhsNumber(in.text()),
                        required("section", in.word()),
                        required("entryId", in.text()),
                        in.number(),
                        instant(in.optionalNumber()),
                        status(in.word()),
                        in.word(),
                        in.texts(),
                        in.optionalText(),
                        in.optional(EventFromAvro::author),
                        layout.body(in));
        if (!in.isEnd()) {
            throw new AvroBytes.MalformedException();
        }
        return event;
    }

    private static Author author(AvroBytes in) {
        return new Author(in.optionalWord(), in.optionalWord(), in.optionalWord());
    }

    /** An event whose body is of a kind that today's schema does not have. */
    ClinicalEvent withUnknownBody(GenericRecord record) {
        return new ClinicalEvent(
                required("eventId", text(record, "eventId")),
                organisation(text(record, "organisation")),
                nhsNumber(text(record, "nhsNumber")),
                required("section", text(record, "section")),
                required("entryId", text(record, "entryId")),
                (Long) record.get("version"),
                instant((Long) record.get("assertedAt")),
                status(text(record, "status")),
                text(record, "confidentiality"),
                ((List<?>) record.get("sensitivities")).stream().map(Object::toString).toList(),
                record.get("encounter") == null ? null : text(record, "encounter"),
                author((GenericRecord) record.get("author")),
                new Body.Unknown(kindOf(record)));
    }

    private static String kindOf(GenericRecord record) {
        Schema kinds = record.getSchema().getField("body").schema();
        return kinds.isUnion()
                ? kinds.getTypes()
                        .get(GenericData.get().resolveUnion(kinds, record.get("body")))
                        .getFullName()
                : kinds.getFullName();
    }

    private static @Nullable Author author(@Nullable GenericRecord author) {
        return author == null
                ? null
                : new Author(
                        optionalText(author, "name"),
                        optionalText(author, "role"),
                        optionalText(author, "identifier"));
    }

    private static String text(GenericRecord record, String field) {
        return record.get(field).toString();
    }

    private static @Nullable String optionalText(GenericRecord record, String field) {
        Object value = record.get(field);
        return value == null ? null : value.toString();
    }

    private static String required(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidFieldException(field, "Expected a text that is not blank");
        }
        return text;
    }

    private static OdsCode organisation(String text) {
        return OdsCode.parse(text)
                .orElseThrow(() -> new InvalidFieldException("organisation", OdsCode.RULE));
    }

    private NhsNumber nhsNumber(String text) {
        return switch (NhsNumber.check(text, testRange)) {
            case NhsNumber.Valid valid -> valid.number();
            case NhsNumber.Invalid invalid ->
                    throw new InvalidFieldException("nhsNumber", invalid.rule().sentence());
        };
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static ClinicalEvent.Status status(String text) {
        for (ClinicalEvent.Status status : ClinicalEvent.Status.values()) {
            if (status.code().equals(text)) {
                return status;
            }
        }
        throw new InvalidFieldException("status", "Expected recorded or entered-in-error");
    }
}
