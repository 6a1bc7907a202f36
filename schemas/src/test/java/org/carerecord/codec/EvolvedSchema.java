package org.carerecord.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.carerecord.registry.ReleasedSchema;

/** The schema of events as another version has it or might have it, and events written with it. */
final class EvolvedSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode root;

    EvolvedSchema() throws JsonProcessingException {
        this(ReleasedSchema.EVENT_3);
    }

    EvolvedSchema(ReleasedSchema release) throws JsonProcessingException {
        root = (ObjectNode) JSON.readTree(release.json());
    }

    /** Adds a field in front of all others of a record. */
    EvolvedSchema addField(String record, String fieldJson) throws JsonProcessingException {
        fields(record).insert(0, JSON.readTree(fieldJson));
        return this;
    }

    /** Takes a field from a record. */
    EvolvedSchema removeField(String record, String field) {
        ArrayNode fields = fields(record);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).get("name").asText().equals(field)) {
                fields.remove(i);
            }
        }
        return this;
    }

    /** Appends a kind to the union of a field. */
    EvolvedSchema addKind(String record, String field, String typeJson)
            throws JsonProcessingException {
        JsonNode type =
                StreamSupport.stream(fields(record).spliterator(), false)
                        .filter(node -> node.get("name").asText().equals(field))
                        .findFirst()
                        .orElseThrow()
                        .get("type");
        ((ArrayNode) type).add(JSON.readTree(typeJson));
        return this;
    }

    /** Adds a field that takes no bytes: another schema, of the same layout. */
    EvolvedSchema addFieldOfNoBytes() throws JsonProcessingException {
        return addField(
                "ClinicalEventRecord", "{\"name\":\"nothing\",\"type\":\"null\",\"default\":null}");
    }

    String json() {
        return root.toString();
    }

    Schema schema() {
        return new Schema.Parser().parse(json());
    }

    /** The payload of an event of today, written with this schema after a change. */
    byte[] rewrite(byte[] framed, int schemaId, Consumer<GenericRecord> change) throws IOException {
        Schema released = new Schema.Parser().parse(ReleasedSchema.EVENT_3.json());
        GenericRecord record =
                new GenericDatumReader<GenericRecord>(released, schema())
                        .read(
                                null,
                                DecoderFactory.get()
                                        .binaryDecoder(
                                                Arrays.copyOfRange(framed, 5, framed.length),
                                                null));
        change.accept(record);
        return write(record, schemaId);
    }

    /** A record as framed bytes. */
    static byte[] write(GenericRecord record, int schemaId) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(Framing.header(schemaId));
        BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, out);
        out.flush();
        return bytes.toByteArray();
    }

    private ArrayNode fields(String record) {
        return (ArrayNode)
                find(root, record)
                        .orElseThrow(() -> new IllegalArgumentException(record))
                        .get("fields");
    }

    private static Optional<ObjectNode> find(JsonNode node, String record) {
        if (node instanceof ObjectNode object
                && object.path("type").asText().equals("record")
                && object.path("name").asText().equals(record)) {
            return Optional.of(object);
        }
        return StreamSupport.stream(node.spliterator(), false)
                .flatMap(child -> find(child, record).stream())
                .findFirst();
    }
}
