package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.carerecord.standalone.Program.Ended;
import org.carerecord.testkit.process.LoopbackPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people get wrong: each has a sentence of its own, an exit code, and costs nothing else. */
@TestInstance(Lifecycle.PER_CLASS)
final class BadInputIT {

    private static final int REJECTED = 1;
    private static final int USAGE = 2;
    private static final int UNREACHABLE = 3;
    private static final int DATA_DIRECTORY_IN_USE = 4;
    private static final int PORT_IN_USE = 5;

    private static final int PROBLEMS = 3;
    private static final int WHOLE_BUNDLES = 200;
    private static final List<String> CUT_OFF = MadeUp.numbers(WHOLE_BUNDLES);

    /** Patients of the files that are in order, each of another test. */
    private static final List<String> GOOD =
            MadeUp.numbers(WHOLE_BUNDLES + 20).subList(WHOLE_BUNDLES, WHOLE_BUNDLES + 20);

    private Path directory;
    private Path data;
    private RunningCareRecord record;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        data = directory.resolve("data");
        record = RunningCareRecord.start(data, "--no-sample");
    }

    @AfterAll
    void stop() {
        record.close();
    }

    @Test
    void malformedJsonIsNamedByFileLineAndColumn() throws IOException {
        Path bad = file("malformed.json", "{\"resourceType\":\"Bundle\",\n\"entry\":[}");

        Ended ended = load(good(GOOD.get(0)), bad, good(GOOD.get(1)));

        assertThat(ended.code()).isEqualTo(REJECTED);
        assertThat(ended.out())
                .contains(
                        "rejected: "
                                + bad
                                + ": Expected well-formed JSON, but it is malformed at line 2,"
                                + " column");
        assertShown(GOOD.get(0));
        assertShown(GOOD.get(1));
    }

    @Test
    void aTruncatedGzipIsNamedAndWhatCameBeforeTheCutStays() throws IOException {
        String lines =
                CUT_OFF.stream()
                        .map(patient -> MadeUp.bundle(patient, PROBLEMS))
                        .collect(Collectors.joining("\n"));
        var whole = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(whole)) {
            gzip.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
        Path cut = Files.write(directory.resolve("cut.ndjson.gz"), half);

        Ended ended = load(cut);

        assertThat(ended.code()).isEqualTo(REJECTED);
        assertThat(ended.out())
                .containsPattern(
                        "rejected: "
                                + cut
                                + ": (line \\d+: )?Expected a whole gzip file, but it ends too"
                                + " early");
        assertShown(CUT_OFF.get(0));
        assertShown(CUT_OFF.get(1));
    }

    @Test
    void aBundleWithoutItsPatientIsRejectedResourceByResource() throws IOException {
        Path bad =
                file(
                        "no-patient.json",
                        """
                        {"resourceType":"Bundle","type":"collection","entry":[{"resource":
                        {"resourceType":"Condition","id":"c1","code":{"text":"Asthma"},
                        "subject":{"reference":"Patient/nobody"}}}]}\
                        """);

        Ended ended = load(good(GOOD.get(2)), bad);

        assertThat(ended.code()).isEqualTo(REJECTED);
        assertThat(ended.out())
                .contains("rejected: " + bad + ": Bundle.entry[0] Condition: ")
                .containsPattern("Bundle.entry\\[0\\] Condition: .*Patient")
                .doesNotContain("Asthma");
        assertShown(GOOD.get(2));
    }

    @ParameterizedTest
    @CsvSource({
        "9434765918, Expected a valid check digit",
        "1111111111, Expected digits that are not all the same",
        "943476591, Expected ten digits"
    })
    void anInvalidNhsNumberIsRejectedByRuleAndNeverRepeated(String number, String rule)
            throws IOException {
        Path bad = file("number-" + rule.length() + ".json", MadeUp.bundle(number, 1));

        Ended ended = load(good(GOOD.get(3)), bad);

        assertThat(ended.code()).isEqualTo(REJECTED);
        assertThat(ended.out())
                .contains("rejected: " + bad + ": Bundle.entry[0] Patient: ")
                .contains(rule)
                .doesNotContain(number);
        assertShown(GOOD.get(3));
    }

    @Test
    void aNumberOfTheTestRangeIsRejectedWhereOnlyIssuedOnesAreAllowed() throws IOException {
        Path bad = good(GOOD.get(4));

        Ended ended = load("--issued-numbers-only", bad.toString());

        assertThat(ended.code()).isEqualTo(REJECTED);
        assertThat(ended.out())
                .contains("rejected: " + bad + ": Bundle.entry[0] Patient: ")
                .contains("numbers starting 999 are for tests");
    }

    @Test
    void aMissingFileIsNamedAndTheOthersAreLoaded() throws IOException {
        Path nowhere = directory.resolve("nowhere.json");

        Ended ended = load(nowhere, good(GOOD.get(5)));

        assertThat(ended.code()).isEqualTo(REJECTED);
        assertThat(ended.out())
                .contains(
                        "rejected: "
                                + nowhere
                                + ": Expected a file or folder, but there is none; check it");
        assertShown(GOOD.get(5));
    }

    @Test
    void anUnknownFlagIsAnsweredWithWhatWasPerhapsMeant() throws IOException {
        Ended ended = load("--asign-nhs-numbers", good(GOOD.get(6)).toString());

        assertThat(ended.code()).isEqualTo(USAGE);
        assertThat(ended.err())
                .contains("Unknown option: '--asign-nhs-numbers'")
                .contains("--assign-nhs-numbers")
                .contains("Try: care-record load --help");
    }

    @Test
    void aBrokerThatCannotBeReachedIsNamed() throws IOException {
        String closed = "127.0.0.1:" + closedPort();

        Ended ended =
                Program.load(
                        "--feed=bad-input",
                        "--organisation=RJ1",
                        "--bootstrap=" + closed,
                        good(GOOD.get(7)).toString());

        assertThat(ended.code()).isEqualTo(UNREACHABLE);
        assertThat(ended.err())
                .contains("Expected a Care Record at " + closed + " to answer within")
                .contains("start it, or check the address")
                .hasLineCount(1);
    }

    @Test
    void aRegistryThatALoadCannotReachIsNamed() throws IOException {
        String closed = "http://127.0.0.1:" + closedPort();

        Ended ended = load("--registry=" + closed, good(GOOD.get(8)).toString());

        assertThat(ended.code()).isEqualTo(UNREACHABLE);
        assertThat(ended.err())
                .contains("Expected the schema registry at " + closed + " to answer")
                .contains("check its address")
                .hasLineCount(1);
    }

    @Test
    void aRegistryThatTheSystemCannotReachKeepsItFromStarting() {
        String closed = "http://127.0.0.1:" + closedPort();

        Ended ended = up("--registry", closed);

        assertThat(ended.code()).isEqualTo(UNREACHABLE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("Expected the schema registry at " + closed + " to answer")
                .contains("check the address of --registry")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"--http-port", "--kafka-port"})
    void aPortInUseIsNamedWithTheOptionThatChoosesAnother(String option) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = up(option, Integer.toString(taken.getLocalPort()));

            assertThat(ended.code()).isEqualTo(PORT_IN_USE);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err())
                    .contains(
                            "Expected port %d of 127.0.0.1 to be free, but it is in use"
                                    .formatted(taken.getLocalPort()))
                    .contains("choose another with " + option);
        }
    }

    @Test
    void aDataDirectoryInUseIsNamedWithTheProcessThatUsesIt() throws IOException {
        load(good(GOOD.get(9)));

        Ended ended = up("--data", data.toString());

        assertThat(ended.code()).isEqualTo(DATA_DIRECTORY_IN_USE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .isEqualToIgnoringNewLines(
                        "care-record: Expected the data directory %s to be free, but process %d is using it: stop that process or choose another directory with --data"
                                .formatted(data.toRealPath(), record.pid()));
        assertShown(GOOD.get(9));
    }

    @Test
    void anAddressThatOthersCanReachIsRefused() {
        Ended ended = up("--http-host", "0.0.0.0");

        assertThat(ended.code()).isEqualTo(USAGE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("Expected a loopback host")
                .contains("until access control exists")
                .contains("Try: care-record up --help");
    }

    private void assertShown(String patient) {
        String summary = record.summaryOf(patient, Instant.now());
        assertThat(Summaries.entryIds(Summaries.parse(summary), "problems"))
                .containsExactlyInAnyOrderElementsOf(MadeUp.problemIds(patient, PROBLEMS));
    }

    private Path good(String patient) throws IOException {
        return file(patient + ".json", MadeUp.bundle(patient, PROBLEMS));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Ended load(Path... files) {
        return load(Arrays.stream(files).map(Path::toString).toArray(String[]::new));
    }

    private Ended load(String... arguments) {
        List<String> all = new ArrayList<>();
        all.add("--feed=bad-input");
        all.add("--organisation=RJ1");
        all.add("--bootstrap=" + record.bootstrap());
        all.addAll(List.of(arguments));
        return Program.load(all.toArray(String[]::new));
    }

    /** Starts the program on free ports and a directory of its own, but for what is said. */
    private Ended up(String... arguments) {
        List<String> all = new ArrayList<>(List.of("up", "--no-sample"));
        defaults(all, arguments, "--data", directory.resolve("other").toString());
        defaults(all, arguments, "--http-port", "0");
        defaults(all, arguments, "--kafka-port", "0");
        all.addAll(List.of(arguments));
        return Program.run(directory, all.toArray(String[]::new));
    }

    private static void defaults(List<String> all, String[] said, String option, String value) {
        if (!List.of(said).contains(option)) {
            all.addAll(List.of(option, value));
        }
    }

    private static int closedPort() {
        return LoopbackPorts.free(1).getFirst();
    }
}
