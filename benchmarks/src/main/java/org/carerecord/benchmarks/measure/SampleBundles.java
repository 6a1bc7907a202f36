package org.carerecord.benchmarks.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.carerecord.standalone.sample.Sample;

/** The FHIR Bundles of the sample, a patient each. */
final class SampleBundles {

    private static final String ALL = "patients.ndjson.gz";

    private SampleBundles() {}

    /** Writes some of them into a file, a Bundle a line; answers with the file. */
    static Path write(Path file, int skipped, int taken) {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Objects.requireNonNull(
                                                Sample.class.getResourceAsStream(ALL), ALL)),
                                StandardCharsets.UTF_8))) {
            return Files.write(file, lines.lines().skip(skipped).limit(taken).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
