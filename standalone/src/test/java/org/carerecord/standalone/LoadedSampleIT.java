package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carerecord.standalone.Program.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shipped sample as a provider would load it, its dates as they are: what must not matter. */
@TestInstance(Lifecycle.PER_CLASS)
final class LoadedSampleIT {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedSampleIT.class);

    private Path directory;
    private Path data;
    private Path sample;
    private RunningCareRecord record;
    private JsonNode report;
    private SortedMap<String, String> summaries;

    @BeforeAll
    void loadTheSample(@TempDir Path temporary) throws IOException {
        directory = temporary;
        data = directory.resolve("data");
        sample = ShippedSample.writtenTo(directory);
        record = RunningCareRecord.start(data, "--no-sample");
        report = load(record, sample);
        summaries = summaries(record);
    }

    @AfterAll
    void stop() {
        record.close();
    }

    @Test
    void accountsForEveryEntryOfTheSample() throws IOException {
        SortedMap<String, Long> entries = ShippedSample.entriesByType();
        long total = entries.values().stream().mapToLong(Long::longValue).sum();
        long notMapped = 0;
        for (var type : report.get("notMapped").properties()) {
            assertThat(type.getValue().asLong()).as(type.getKey()).isEqualTo(count(entries, type));
            notMapped += type.getValue().asLong();
        }

        assertThat(report.get("resources").asLong()).isEqualTo(total);
        assertThat(report.get("rejected").asLong()).isZero();
        assertThat(report.get("rejectedSources").asLong()).isZero();
        assertThat(report.get("accepted").asLong() + notMapped).isEqualTo(total);
        assertThat(report.get("events").asLong() + report.get("duplicates").asLong())
                .isEqualTo(report.get("accepted").asLong());
        long patients = entries.getOrDefault("Patient", 0L);
        assertThat(report.get("patients")).hasSize(Math.toIntExact(patients));
        assertThat(ShippedSample.facts().getProperty("patients"))
                .isEqualTo(Long.toString(patients));
    }

    @Test
    void loadingItTwiceChangesNothing() {
        JsonNode again = load(record, sample);

        assertThat(again.get("events")).isEqualTo(report.get("events"));
        assertThat(again.get("patients")).isEqualTo(report.get("patients"));
        assertThat(summaries(record)).isEqualTo(summaries);
    }

    @Test
    void theOrderOfLoadingDoesNotMatter() throws IOException {
        long seed = System.nanoTime();
        LOG.info("Order of seed {}", seed);
        Path shuffled = ShippedSample.shuffledTo(directory, seed);
        try (var other = RunningCareRecord.start(directory.resolve("other"), "--no-sample")) {
            JsonNode otherReport = load(other, shuffled);

            assertThat(otherReport.get("events")).isEqualTo(report.get("events"));
            summaries(other)
                    .forEach((patient, summary) ->
                            assertThat(Summaries.withoutReceipt(summary))
                                    .as("loaded in the order of seed %d", seed)
                                    .isEqualTo(Summaries.withoutReceipt(summaryOf(patient))));
        }
    }

    @Test
    void viewsMadeAgainFromTheLogAreTheSameBytes() throws IOException {
        record.stop();
        Path state = data.resolve("state");
        assertThat(state).isNotEmptyDirectory();
        delete(state);
        record.startAgain();

        assertThat(summaries(record)).isEqualTo(summaries);
    }

    private String summaryOf(String patient) {
        return summaries.getOrDefault(patient, "");
    }

    private static long count(SortedMap<String, Long> entries, Map.Entry<String, JsonNode> type) {
        return entries.getOrDefault(type.getKey(), 0L);
    }

    private static JsonNode load(RunningCareRecord record, Path file) {
        Ended ended =
                Program.load(
                        "--feed=sample",
                        "--organisation=SAMPLE",
                        "--bootstrap=" + record.bootstrap(),
                        "--assign-nhs-numbers",
                        "--json",
                        file.toString());
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return Summaries.parse(ended.lastLine());
    }

    /** What is answered for each patient, but for the time of asking. */
    private SortedMap<String, String> summaries(RunningCareRecord from) {
        Instant now = Instant.now();
        SortedMap<String, String> answers = new TreeMap<>();
        for (JsonNode patient : report.get("patients")) {
            String number = patient.asText();
            answers.put(number, from.summaryOf(number, now));
        }
        return answers;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
