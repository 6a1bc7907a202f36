package org.carerecord.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carerecord.identity.NhsNumber;
import org.carerecord.ingest.load.LoadListener.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class LoaderTest {

    private static final String ANN = "9434765919";
    private static final String BOB = "9449305552";

    @TempDir Path directory;

    private final Loading loading = new Loading();

    @Test
    void accountsForEveryResource() throws IOException {
        Path file =
                SourceFiles.write(
                        directory.resolve("a.json"),
                        BundleText.of(
                                BundleText.patient("p", ANN),
                                BundleText.procedure("1", "p"),
                                "{\"resourceType\": \"Claim\", \"id\": \"c\"}",
                                "{\"resourceType\": \"Claim\", \"id\": \"d\"}",
                                "{\"resourceType\": \"Account\", \"id\": \"e\"}",
                                BundleText.procedure("2", "nobody")));

        LoadReport report = loading.load(file);

        assertThat(report.resources()).isEqualTo(6);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.notMapped()).isEqualTo(Map.of("Claim", 2L, "Account", 1L));
        assertThat(report.events()).isEqualTo(2);
        assertThat(report.duplicates()).isZero();
        assertThat(report.patients()).extracting(NhsNumber::digits).containsExactly(ANN);
        assertThat(report.rejections())
                .containsExactly(
                        new Rejection(
                                file.toString(),
                                "Bundle.entry[5] Procedure",
                                "subject: Expected a reference to a Patient of the Bundle"));
        assertThat(report.isClean()).isFalse();
        assertThat(loading.log().kept()).hasSize(2);
    }

    @Test
    void isCleanWhereNothingWasRejected() throws IOException {
        Path file = SourceFiles.write(directory.resolve("a.json"), BundleText.simple("p", ANN));

        assertThat(loading.load(file).isClean()).isTrue();
    }

    @Test
    void countsWhatIsSaidAgainAsDuplicates() throws IOException {
        Path first = SourceFiles.write(directory.resolve("a.json"), BundleText.simple("p", ANN));
        Path second = SourceFiles.gzip(directory.resolve("b.json.gz"), BundleText.simple("p", ANN));

        LoadReport report = loading.load(first, second);

        assertThat(report.resources()).isEqualTo(4);
        assertThat(report.accepted()).isEqualTo(4);
        assertThat(report.events()).isEqualTo(2);
        assertThat(report.duplicates()).isEqualTo(2);
        assertThat(loading.log().kept()).hasSize(2);
    }

    @Test
    void rejectsWhatThePublisherRefusesByFieldAndFix() throws IOException {
        Path file =
                SourceFiles.write(
                        directory.resolve("a.json"),
                        BundleText.of(
                                BundleText.patient("p", ANN),
                                """
                                {"resourceType": "Condition", "id": "c", "recordedDate": "2150",
                                 "subject": {"reference": "Patient/p"}}
                                """));

        LoadReport report = loading.load(file);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejections().getFirst().reason())
                .contains("assertedAt: Expected a time from 1850 until now")
                .contains("body.code: Expected a code or words");
    }

    @Test
    void goesThroughNdjsonByLinesAndNamesThem() throws IOException {
        Path file =
                SourceFiles.write(
                        directory.resolve("a.ndjson"),
                        BundleText.line(BundleText.simple("p", ANN))
                                + "\r\n\n{\"broken\n"
                                + BundleText.line(BundleText.of(BundleText.procedure("1", "p"))));

        LoadReport report = loading.load(file);

        assertThat(report.resources()).isEqualTo(3);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejectedSources()).isEqualTo(1);
        assertThat(report.rejections())
                .extracting(Rejection::place)
                .containsExactly("line 3", "line 4, Bundle.entry[0] Procedure");
    }

    @Test
    void readsSeveralBundlesFromStandardInput() {
        String bundles = BundleText.simple("p", ANN) + "\n\n " + BundleText.simple("q", BOB);

        LoadReport report = loading.load(List.of("-"), input(bundles));

        assertThat(report.isClean()).isTrue();
        assertThat(report.patients()).extracting(NhsNumber::digits).containsExactly(ANN, BOB);
    }

    @Test
    void takesStandardInputLineByLineWhereItIsWrittenSo() {
        String lines =
                "not json\n"
                        + BundleText.line(BundleText.simple("p", ANN))
                        + "\n"
                        + BundleText.line(BundleText.simple("q", BOB));

        LoadReport report = loading.load(List.of("-"), input(lines));

        assertThat(report.accepted()).isEqualTo(4);
        assertThat(report.rejections())
                .extracting(Rejection::file, Rejection::place)
                .containsExactly(tuple("standard input", "line 1"));
    }

    @Test
    void loadsSourcesInTheOrderOfTheirNames() throws IOException {
        Path folder = directory.resolve("in");
        SourceFiles.write(folder.resolve("b.json"), BundleText.simple("b", BOB));
        SourceFiles.write(
                folder.resolve("a/z.ndjson"), BundleText.line(BundleText.simple("a", ANN)));
        SourceFiles.write(folder.resolve("c.txt"), "passed over");

        for (int round = 0; round < 3; round++) {
            Loading fresh = new Loading();
            LoadReport report = fresh.load(folder);

            assertThat(report.patients()).extracting(NhsNumber::digits).containsExactly(ANN, BOB);
            assertThat(report.passedOver()).isEqualTo(1);
            assertThat(report.isClean()).isTrue();
            assertThat(fresh.log().kept())
                    .extracting(kept -> kept.patient().digits())
                    .containsExactly(ANN, ANN, BOB, BOB);
        }
    }

    @Test
    void reportsInTheOrderOfTheSourcesWhateverFailsFirst() throws IOException {
        List<String> names = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Path file = directory.resolve("f" + i + ".json");
            expected.add(file.toString());
            names.add(file.toString());
            if (i % 3 == 0) {
                SourceFiles.write(file, BundleText.of(BundleText.procedure("1", "p")));
            } else if (i % 3 == 1) {
                SourceFiles.write(file, "{");
            }
        }

        LoadReport report = loading.load(names, input(""));

        assertThat(report.rejections()).extracting(Rejection::file).isEqualTo(expected);
    }

    @Test
    void rejectsTheLaterOfTwoPatientsWhoseAssignedNumbersAreTheSame() throws IOException {
        String[] twins = BundleText.identifiersOfOneNumber();
        Path first =
                SourceFiles.write(directory.resolve("1.json"), BundleText.unnumbered(twins[0]));
        Path second =
                SourceFiles.write(directory.resolve("2.json"), BundleText.unnumbered(twins[1]));
        Path again =
                SourceFiles.write(directory.resolve("3.json"), BundleText.unnumbered(twins[0]));

        LoadReport report = Loading.assigning().load(first, second, again);

        assertThat(report.accepted()).isEqualTo(4);
        assertThat(report.duplicates()).isEqualTo(2);
        assertThat(report.patients()).hasSize(1);
        assertThat(report.rejections())
                .hasSize(2)
                .allSatisfy(rejection -> {
                    assertThat(rejection.file()).isEqualTo(second.toString());
                    assertThat(rejection.reason()).contains("is another patient's of this load");
                });
    }

    @Test
    void keepsOnlySoManyRejectionsAndPatientsButTellsOfAll() throws IOException {
        Path file =
                SourceFiles.write(
                        directory.resolve("a.json"),
                        BundleText.of(
                                BundleText.patient("a", ANN),
                                BundleText.patient("b", BOB),
                                BundleText.procedure("1", "x"),
                                BundleText.procedure("2", "x"),
                                BundleText.procedure("3", "x")));
        List<Rejection> heard = new ArrayList<>();
        loading.listener =
                new LoadListener() {
                    @Override
                    public void rejected(Rejection rejection) {
                        heard.add(rejection);
                    }
                };
        loading.limits = LoadLimits.DEFAULT.withKept(2, 1);

        LoadReport report = loading.load(file);

        assertThat(report.rejected()).isEqualTo(3);
        assertThat(report.rejections()).hasSize(2);
        assertThat(report.patients()).hasSize(1);
        assertThat(heard).hasSize(3);
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        Path file = SourceFiles.gzip(directory.resolve("a.json.gz"), BundleText.simple("p", ANN));
        List<Progress> heard = new ArrayList<>();
        loading.listener =
                new LoadListener() {
                    @Override
                    public void progress(Progress progress) {
                        heard.add(progress);
                    }
                };

        loading.load(file);

        long size = file.toFile().length();
        assertThat(heard.getLast()).isEqualTo(new Progress(size, size, 2, 2));
    }

    @Test
    void knowsNoTotalOfStandardInput() {
        List<Progress> heard = new ArrayList<>();
        loading.listener =
                new LoadListener() {
                    @Override
                    public void progress(Progress progress) {
                        heard.add(progress);
                    }
                };

        loading.load(List.of("-"), input(BundleText.simple("p", ANN)));

        assertThat(heard.getLast().bytesTotal()).isEqualTo(-1);
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
