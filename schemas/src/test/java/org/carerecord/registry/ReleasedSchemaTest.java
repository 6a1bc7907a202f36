package org.carerecord.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.carerecord.avro.ClinicalEventRecord;
import org.carerecord.avro.ForwardedEventRecord;
import org.carerecord.avro.QuarantineNoticeRecord;
import org.carerecord.identity.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was released stays as it was, and stays readable. */
final class ReleasedSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Schema> TODAY =
            List.of(
                    ClinicalEventRecord.getClassSchema(),
                    QuarantineNoticeRecord.getClassSchema(),
                    ForwardedEventRecord.getClassSchema());

    /** Each file's SHA-256 at its release. A line is added with a release and never changed. */
    private static final Map<ReleasedSchema, String> FROZEN =
            Map.of(
                    ReleasedSchema.EVENT_1,
                    "79f66759524d52112e0b190b6ef7c40c4abcf0646e4a66b915277301155bbc87",
                    ReleasedSchema.QUARANTINE_NOTICE_1,
                    "869d07f8bca1f9b34068b1e3614d98046069832c8c27f38c639a7604a04d7444",
                    ReleasedSchema.EVENT_2,
                    "567f8283f4b2b501b783255ea2f3ff3df9e62332b5bf0f6ba2de2db834e052c0",
                    ReleasedSchema.FORWARDED_EVENT_1,
                    "9aad54b5667682c4144022ab731b90b1f5e38b16e4f7720deec2b8c2df684086",
                    ReleasedSchema.EVENT_3,
                    "7693666e7045334e4d7691428398a0429f63ae47b58674cec7e2ad9fd1d76719");

    @ParameterizedTest
    @EnumSource
    void aReleasedFileNeverChanges(ReleasedSchema released) {
        byte[] digest = Sha256.of(released.json().getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(digest))
                .as("Expected %s as it was released; a changed schema is a new release", released)
                .isEqualTo(FROZEN.get(released));
    }

    @Test
    void theNewestReleasesAreTheGeneratedSchemas() throws JsonProcessingException {
        for (Schema today : TODAY) {
            ReleasedSchema newest = ReleasedSchema.latest(today.getFullName());

            assertThat(plain(JSON.readTree(today.toString())))
                    .as(
                            "Expected care-record.avdl to say what %s says, but it was changed:"
                                    + " release it as a new file and a new line of ReleasedSchema, with"
                                    + " its golden file (see GoldenFilesTest), or undo the change",
                            newest)
                    .isEqualTo(plain(JSON.readTree(newest.json())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void todaysClassesReadEveryRelease(ReleasedSchema released) {
        Schema writer = new Schema.Parser().parse(released.json());
        Schema reader =
                TODAY.stream()
                        .filter(schema -> schema.getFullName().equals(released.subject()))
                        .findFirst()
                        .orElseThrow();

        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    @ParameterizedTest
    @EnumSource
    void eachReleaseReadsItsPredecessors(ReleasedSchema released) {
        Schema reader = new Schema.Parser().parse(released.json());
        assertThat(ReleasedSchema.ofSubject(released.subject()))
                .filteredOn(earlier -> earlier.id() < released.id())
                .allSatisfy(earlier ->
                        assertThat(
                                        SchemaCompatibility.checkReaderWriterCompatibility(
                                                        reader,
                                                        new Schema.Parser().parse(earlier.json()))
                                                .getType())
                                .isEqualTo(SchemaCompatibilityType.COMPATIBLE));
    }

    @Test
    void idsAreFixedAndUnique() {
        assertThat(ReleasedSchema.EVENT_1.id()).isEqualTo(0x4352_0001);
        assertThat(ReleasedSchema.QUARANTINE_NOTICE_1.id()).isEqualTo(0x4352_0002);
        assertThat(ReleasedSchema.EVENT_2.id()).isEqualTo(0x4352_0003);
        assertThat(ReleasedSchema.FORWARDED_EVENT_1.id()).isEqualTo(0x4352_0004);
        assertThat(ReleasedSchema.EVENT_3.id()).isEqualTo(0x4352_0005);
        assertThat(Arrays.stream(ReleasedSchema.values()).map(ReleasedSchema::id))
                .doesNotHaveDuplicates()
                .allSatisfy(id ->
                        assertThat(ReleasedSchema.ofId(id).map(ReleasedSchema::id)).contains(id));
        assertThat(ReleasedSchema.ofId(1)).isEmpty();
    }

    /** Without what the generator adds for Java: a string is a string. */
    private static JsonNode plain(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var kept = JSON.createObjectNode();
                object.properties().stream()
                        .filter(property -> !property.getKey().equals("avro.java.string"))
                        .forEach(property ->
                                kept.set(property.getKey(), plain(property.getValue())));
                boolean onlyType = kept.size() == 1 && kept.path("type").isTextual();
                yield onlyType ? kept.get("type") : kept;
            }
            case ArrayNode array -> {
                var kept = JSON.createArrayNode();
                array.forEach(item -> kept.add(plain(item)));
                yield kept;
            }
            default -> node;
        };
    }
}
