package org.carerecord.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of bad source between two good ones, which are loaded all the same. */
@Timeout(60)
final class BadInputTest {

    @TempDir Path directory;

    private final Loading loading = new Loading();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"resourceType\": \"Bundle\", oops};malformed at line 1, column",
                "{\"resourceType\": \"Bundle\", \"type\": \"batch\";ends too early at line 1",
                "hello;malformed at line 1",
                "[];Expected a JSON object",
                "{\"resourceType\": \"Patient\"};Expected a FHIR Bundle",
                "'  ';the source is empty",
                "'';the source is empty",
                "{\"resourceType\": \"Bundle\", \"type\": \"history\"};its type is history"
            })
    void saysWhatIsWrongWithAFile(String text, String reason) throws IOException {
        Path bad = SourceFiles.write(directory.resolve("bad.json"), text);

        assertRejected(loadBetweenGoodOnes(bad.toString()), bad, reason);
    }

    @Test
    void saysThatAFileIsMissing() throws IOException {
        Path missing = directory.resolve("missing.json");

        assertRejected(
                loadBetweenGoodOnes(missing.toString()),
                missing,
                "Expected a file or folder, but there is none; check it");
    }

    @Test
    void saysThatAFilesNameEndsInNoKnownWay() throws IOException {
        Path other = SourceFiles.write(directory.resolve("bundle.txt"), "{}");

        assertRejected(loadBetweenGoodOnes(other.toString()), other, "Expected a file ending in");
    }

    @Test
    void saysThatAFolderHoldsNothingToLoad() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("empty"));

        assertRejected(loadBetweenGoodOnes(folder.toString()), folder, "but found none");
    }

    @Test
    void saysThatAGzipFileIsTruncatedAndKeepsWhatCameBefore() throws IOException {
        String lines =
                BundleText.line(BundleText.simple("p", "9434765919")) + "\n" + noise(100_000);
        byte[] whole = SourceFiles.gzipped(lines);
        Path bad =
                SourceFiles.write(
                        directory.resolve("bad.ndjson.gz"),
                        Arrays.copyOf(whole, whole.length - 1_000));

        LoadReport report = loading.load(bad);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejectedSources()).isEqualTo(1);
        assertThat(report.rejections().getLast().reason())
                .isEqualTo("Expected a whole gzip file, but it ends too early; fetch it again");
    }

    @Test
    void saysThatAGzipFileIsNone() throws IOException {
        Path bad = SourceFiles.write(directory.resolve("bad.json.gz"), "{}");

        assertRejected(loadBetweenGoodOnes(bad.toString()), bad, "Expected gzip");
    }

    @Test
    void saysThatABundleIsTooLarge() throws IOException {
        loading.limits = LoadLimits.DEFAULT.withBundleBytes(2_000);
        String large =
                BundleText.of(
                        BundleText.patient("p", "9434765919"),
                        "{\"resourceType\": \"Basic\", \"id\": \"" + "x".repeat(3_000) + "\"}");
        Path bad = SourceFiles.write(directory.resolve("bad.json"), large);

        assertRejected(
                loadBetweenGoodOnes(bad.toString()),
                bad,
                "Expected a Bundle of at most 2000 bytes, but it is larger");
    }

    @Test
    void namesTheLineThatIsTooLarge() throws IOException {
        loading.limits = LoadLimits.DEFAULT.withBundleBytes(2_000);
        String lines = BundleText.line(BundleText.simple("p", "9434765919")) + "\n" + noise(3_000);
        Path bad = SourceFiles.write(directory.resolve("bad.ndjson"), lines);

        LoadReport report = loading.load(bad);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejections()).extracting(Rejection::place).containsExactly("line 2");
    }

    @Test
    void namesTheBundleAfterWhichSomethingElseFollows() throws IOException {
        Path bad =
                SourceFiles.write(
                        directory.resolve("bad.json"),
                        BundleText.simple("p", "9434765919") + "\n}}");

        LoadReport report = loading.load(bad);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejections()).extracting(Rejection::place).containsExactly("Bundle 2");
    }

    @Test
    void saysThatStandardInputIsEmpty() {
        LoadReport report = loading.load(List.of("-"), new ByteArrayInputStream(new byte[0]));

        assertThat(report.rejections())
                .containsExactly(
                        new Rejection(
                                "standard input",
                                "",
                                "Expected a Bundle, but the source is empty"));
    }

    @Test
    void readsPastAByteOrderMark() throws IOException {
        Path file =
                SourceFiles.write(
                        directory.resolve("a.json"),
                        "\uFEFF" + BundleText.simple("p", "9434765919"));

        assertThat(loading.load(file).isClean()).isTrue();
    }

    @Test
    void doesNotFollowLinksToFoldersRoundInCircles() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("in"));
        SourceFiles.write(folder.resolve("a.json"), BundleText.simple("p", "9434765919"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        LoadReport report = loading.load(folder);

        assertThat(report.resources()).isEqualTo(2);
        assertThat(report.passedOver()).isEqualTo(1);
    }

    private LoadReport loadBetweenGoodOnes(String bad) throws IOException {
        Path before =
                SourceFiles.write(
                        directory.resolve("before.json"), BundleText.simple("p", "9434765919"));
        Path after =
                SourceFiles.write(
                        directory.resolve("after.json"), BundleText.simple("q", "9449305552"));
        return loading.load(
                List.of(before.toString(), bad, after.toString()),
                new ByteArrayInputStream(new byte[0]));
    }

    private void assertRejected(LoadReport report, Path bad, String reason) {
        assertThat(report.resources()).isEqualTo(4);
        assertThat(report.accepted()).isEqualTo(4);
        assertThat(report.rejectedSources()).isEqualTo(1);
        assertThat(report.isClean()).isFalse();
        assertThat(report.rejections())
                .singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection.file()).isEqualTo(bad.toString());
                    assertThat(rejection.reason()).contains(reason);
                });
        assertThat(loading.log().kept()).hasSize(4);
    }

    /** Text that does not compress well, as one line. */
    private static String noise(int length) {
        var random = new Random(7);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('0' + random.nextInt(60));
        }
        return new String(bytes, StandardCharsets.US_ASCII).replace("\"", "").replace("\\", "");
    }
}
