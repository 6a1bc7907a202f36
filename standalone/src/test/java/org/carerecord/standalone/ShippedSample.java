package org.carerecord.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.carerecord.standalone.sample.Sample;

/** The sample as it is shipped, its dates not moved: one Bundle a line. */
public final class ShippedSample {

    private ShippedSample() {}

    /** Its Bundles. */
    static List<String> lines() {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(open("patients.ndjson.gz")),
                                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What its maker noted of it. */
    public static Properties facts() {
        try (InputStream in = open("patients.properties")) {
            Properties facts = new Properties();
            facts.load(in);
            return facts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file itself, in a directory. */
    static Path writtenTo(Path directory) throws IOException {
        Path file = directory.resolve("patients.ndjson.gz");
        try (InputStream in = open("patients.ndjson.gz")) {
            Files.copy(in, file);
        }
        return file;
    }

    /** The same entries in another order: that of the Bundles, and that within each of them. */
    static Path shuffledTo(Path directory, long seed) throws IOException {
        var random = new Random(seed);
        List<String> lines = new ArrayList<>(lines());
        Collections.shuffle(lines, random);
        Path file = directory.resolve("shuffled.ndjson");
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (String line : lines) {
                ObjectNode bundle = (ObjectNode) Summaries.JSON.readTree(line);
                List<JsonNode> entries =
                        new ArrayList<>(Summaries.stream(bundle.get("entry")).toList());
                Collections.shuffle(entries, random);
                ArrayNode shuffled = bundle.putArray("entry");
                shuffled.addAll(entries);
                writer.write(Summaries.JSON.writeValueAsString(bundle));
                writer.write('\n');
            }
        }
        return file;
    }

    /** How many entries it holds of each type of resource, counted without our own readers. */
    static SortedMap<String, Long> entriesByType() throws IOException {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String line : lines()) {
            for (JsonNode entry : Summaries.JSON.readTree(line).get("entry")) {
                counts.merge(entry.at("/resource/resourceType").asText(), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Sample.class.getResourceAsStream(resource), resource);
    }
}
