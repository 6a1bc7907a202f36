package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.carerecord.standalone.SteadyLoad.Said;
import org.carerecord.testkit.process.LoopbackPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole process is killed with -9 again and again while a provider publishes, each time with
 * events under way. In the end each acknowledged event is in the record once: its entry on one
 * page, once, with the highest version acknowledged, and each version once in the entry's history.
 * Three kills, or as many as are asked for; progress and result are printed to {@code
 * standalone/target/failsafe-reports/org.carerecord.standalone.KillLoopIT-output.txt}.
 *
 * <pre>
 * ./mvnw -B -pl standalone -am verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=KillLoopIT -Dfailsafe.failIfNoSpecifiedTests=false -Dcare-record.kills=200
 * </pre>
 */
final class KillLoopIT {

    private static final int KILLS = Integer.getInteger("care-record.kills", 3);
    private static final long SEED = Long.getLong("care-record.seed", 1);
    private static final int ACKNOWLEDGED_MAX = 20;
    private static final int PAUSE_MAX_MILLIS = 300;
    private static final int PROGRESS_EVERY = 10;

    @TempDir private Path directory;
    private final Random random = new Random(SEED);
    private final List<String> missing = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private int givenUp;
    private int unacknowledged;

    @Test
    void everyAcknowledgedEventIsThereOnce() throws Exception {
        try (var record =
                // The same port after each start: the provider waits there for the broker.
                RunningCareRecord.start(
                        directory.resolve("data"),
                        "--no-sample",
                        "--kafka-port",
                        LoopbackPorts.free(1).getFirst().toString())) {
            Set<Said> acknowledged = killUnderLoad(record);
            check(record, acknowledged);

            System.out.printf(
                    "kills %d, acknowledged events %d, missing %d, twice %d, given up %d%n",
                    KILLS, acknowledged.size(), missing.size(), twice.size(), givenUp);
            assertThat(missing).as("missing").isEmpty();
            assertThat(twice).as("twice").isEmpty();
            assertThat(unacknowledged).as("not acknowledged").isLessThanOrEqualTo(givenUp);
        }
    }

    private Set<Said> killUnderLoad(RunningCareRecord record) throws InterruptedException {
        long start = System.nanoTime();
        SteadyLoad load = SteadyLoad.on(record.bootstrap());
        try (load) {
            for (int kill = 1; kill <= KILLS; kill++) {
                int until = load.acknowledged().size() + 1 + random.nextInt(ACKNOWLEDGED_MAX);
                record.await("receipts", () -> load.acknowledged().size() >= until);
                Thread.sleep(random.nextInt(PAUSE_MAX_MILLIS));
                load.awaitUnderWay(RunningCareRecord.LIMIT);
                record.kill();
                record.startAgain();
                if (kill % PROGRESS_EVERY == 0 || kill == KILLS) {
                    Duration since = Duration.ofNanos(System.nanoTime() - start);
                    System.out.printf(
                            "%d of %d kills, %d events acknowledged, %d s%n",
                            kill, KILLS, load.acknowledged().size(), since.toSeconds());
                }
            }
        }
        // Of what was given up nothing is known: it may be there or not, but not twice.
        givenUp = load.failed();
        assertThat(load.underWay()).as("events under way at the end").isZero();
        return load.acknowledged();
    }

    private void check(RunningCareRecord record, Set<Said> acknowledged) {
        Instant published = Instant.now();
        for (String patient : SteadyLoad.PATIENTS) {
            record.summaryOf(patient, published);
            Set<Said> expected = new HashSet<>(acknowledged);
            expected.removeIf(said -> !said.patient().equals(patient));
            check(record, patient, expected);
        }
    }

    private void check(RunningCareRecord record, String patient, Set<Said> expected) {
        Set<String> events = new HashSet<>();
        Set<String> entries = new HashSet<>();
        for (JsonNode entry : entries(record, patient)) {
            String name = entry.get("entry").asText();
            if (!entries.add(name)) {
                twice.add(name);
            }
            JsonNode versions = history(record, patient, entry.get("id").asText());
            for (JsonNode version : versions) {
                if (!events.add(version.get("eventId").asText())) {
                    twice.add(version.get("eventId").asText());
                }
            }
            assertThat(entry.at("/source/version").asLong())
                    .isEqualTo(versions.get(0).get("version").asLong());
        }
        for (Said said : expected) {
            if (!events.contains(said.eventId()) || !entries.contains(said.entry())) {
                missing.add(said.eventId());
            }
        }
        unacknowledged += Math.max(0, events.size() - expected.size());
    }

    /** Everything of a patient, page by page. */
    private static List<JsonNode> entries(RunningCareRecord record, String patient) {
        List<JsonNode> entries = new ArrayList<>();
        String page = "/patients/" + patient + "/entries";
        while (page != null) {
            JsonNode answer = read(record, page);
            Summaries.stream(answer.get("entries")).forEach(entries::add);
            page = answer.has("nextPage") ? answer.get("nextPage").asText() : null;
        }
        return entries;
    }

    private static JsonNode history(RunningCareRecord record, String patient, String entry) {
        return read(record, "/patients/" + patient + "/entries/" + entry + "/history")
                .get("versions");
    }

    private static JsonNode read(RunningCareRecord record, String path) {
        HttpResponse<String> answer = record.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Summaries.parse(answer.body());
    }
}
