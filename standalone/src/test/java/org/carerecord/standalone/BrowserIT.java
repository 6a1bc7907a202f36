package org.carerecord.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser, with and without JavaScript, at the width of a telephone and of a
 * desk: what is done and expected there is written in {@code src/test/browser}. Screenshots of
 * every page are kept in {@code target/screenshots}.
 */
final class BrowserIT {

    private static final Path MODULE =
            Path.of(System.getProperty("care-record.root", "..")).resolve("standalone");

    @Test
    void peopleFindWhatTheyNeedOnThePages(@TempDir Path directory) throws Exception {
        Path target = MODULE.resolve("target");
        NodeTests tests = NodeTests.prepare(MODULE.resolve("src/test/browser"), target);
        Path feeds = Files.writeString(directory.resolve("feeds.json"), ShownPatients.FEEDS);
        Path patients = directory.resolve("patients.json");
        try (var record =
                RunningCareRecord.start(
                        directory.resolve("data"), "--no-sample", "--feeds", feeds.toString())) {
            ShownPatients.publish(record, patients);

            tests.run(
                    Map.of(
                            "CARE_RECORD_URL", record.url(),
                            "CARE_RECORD_PATIENTS", patients.toString(),
                            "CARE_RECORD_SCREENSHOTS", target.resolve("screenshots").toString()));
        }
    }
}
