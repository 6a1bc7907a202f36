package org.carerecord.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Receipt;
import org.carerecord.feeds.FeedReport;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.QueryApi;
import org.carerecord.query.QueryConfig;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.Readiness;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Absence;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.FeedState;
import org.carerecord.record.Heading;
import org.carerecord.record.Moment;
import org.carerecord.record.Revision;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command against the real service, with a reader in memory behind it. */
class SummaryCommandTest {

    private static final Instant NOW = Instant.parse("2026-07-14T09:30:00Z");
    private static final long NOT_YET = 100;
    private static final NhsNumber PATIENT = new NhsNumber(9_990_000_018L);
    private static final NhsNumber SURVIVOR = new NhsNumber(9_990_000_026L);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream json = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "999 000 0018", "999-000-0018"})
    void printsTheSummaryForPeople(String written) {
        assertThat(summary(found(), written)).isZero();
        assertThat(out.toString())
                .contains("NHS No. 999 000 0018", "Problems", "No entries are recorded here.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void takesTheNumberInSeveralWords() {
        assertThat(summary(found(), "999", "000", "0018")).isZero();
    }

    @Test
    void printsTheJsonAsServed() {
        assertThat(summary(found(), "--json", "9990000018")).isZero();
        assertThat(json.toString(StandardCharsets.UTF_8))
                .startsWith("{\"patient\":{\"nhsNumber\":\"9990000018\"")
                .endsWith("}\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsWithOneWhereThereIsNoSuchPatient() {
        assertThat(summary(new Lookup.NotFound<>(), "9990000018")).isEqualTo(1);
        assertThat(err.toString())
                .contains("No record of this patient")
                .doesNotContain("9990000018");
    }

    @ParameterizedTest
    @CsvSource({"9990000019,check-digit", "123,ten-digits", "4444444444,repeated-digits"})
    void endsWithTwoWhereTheNumberIsInvalidSayingWhichRule(String written, String rule) {
        assertThat(summary(found(), written)).isEqualTo(2);
        assertThat(err.toString()).contains("(rule " + rule + ")").doesNotContain(written);
    }

    @Test
    void endsWithTwoWhereTheServiceRefusesTheNumber() {
        try (QueryApi api = start(found(), NhsNumber.TestRange.REFUSED)) {
            assertThat(run(api.port(), "9990000018")).isEqualTo(2);
        }
        assertThat(err.toString()).contains("rule: test-range", "fix: give an issued number");
    }

    @Test
    void endsWithThreeWhereTheServiceIsNotReady() {
        var notReady =
                new Lookup.NotReady<Summary>(Lookup.Reason.CATCHING_UP, Duration.ofMillis(1_500));

        assertThat(summary(notReady, "9990000018")).isEqualTo(3);
        assertThat(err.toString())
                .contains("has not yet read everything", "reason: catching-up", "in: 2 s");
    }

    @Test
    void endsWithSixWhereTheNumberBelongsToAnotherAndNamesIt() {
        var superseded = new Lookup.Superseded<Summary>(List.of(SURVIVOR));

        assertThat(summary(superseded, "9990000018")).isEqualTo(6);
        assertThat(err.toString())
                .contains("belongs to another", "survivor: NHS No. 999 000 0026")
                .doesNotContain("9990000018");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsWithSixWhereSourcesDisagreeAboutTheSurvivor() {
        var disputed =
                new Lookup.Superseded<Summary>(List.of(SURVIVOR, new NhsNumber(9_990_000_034L)));

        assertThat(summary(disputed, "--json", "9990000018")).isEqualTo(6);
        assertThat(err.toString())
                .contains("Sources disagree", "NHS No. 999 000 0026", "NHS No. 999 000 0034");
        assertThat(json.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T09:00:00Z", "2026-03-01T10:00:00+01:00"})
    void printsWhatWasHeldAtAMomentOfThePast(String moment) {
        assertThat(summary(found(), "--as-of", moment, "9990000018")).isZero();
        assertThat(out.toString()).startsWith("*** AS OF 01-Mar-2026 09:00 UK time");
    }

    @ParameterizedTest
    @CsvSource({
        "--as-of,2026-03-01,asOf,date-time",
        "--as-of,2099-03-01T09:00:00Z,asOf,not-in-future",
        "--after,gp north/3,after,receipt",
    })
    void endsWithTwoWhereTheServiceRefusesAnOption(
            String option, String value, String field, String rule) {
        assertThat(summary(found(), option, value, "9990000018")).isEqualTo(2);
        assertThat(err.toString()).contains("field: " + field, "rule: " + rule, "fix: ");
    }

    @Test
    void endsWithTwoWhereItIsToWaitForThePast() {
        String[] both = {
            "--as-of", "2026-03-01T09:00:00Z", "--after", "gp-north/3/1", "9990000018"
        };

        assertThat(summary(found(), both)).isEqualTo(2);
        assertThat(err.toString()).contains("Expected --as-of or --after, but not both");
    }

    @Test
    void waitsForTheEventOfAReceipt() {
        assertThat(summary(found(), "--after", "gp-north/3/99", "9990000018")).isZero();
        assertThat(out.toString()).contains("NHS No. 999 000 0018").doesNotContain("AS OF");

        assertThat(summary(found(), "--after", "gp-north/3/100", "9990000018")).isEqualTo(3);
        assertThat(err.toString()).contains("reason: not-yet-visible", "ask again in: 1 s");
    }

    @Test
    void endsWithThreeWhereNothingAnswers() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(run(free, "9990000018")).isEqualTo(3);
        assertThat(err.toString()).contains("care-record up", "--url").doesNotContain("9990000018");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not an address",
                "ftp://127.0.0.1",
                "127.0.0.1:8080",
                "http://",
                "http://x/?y"
            })
    void endsWithTwoWhereTheUrlIsNone(String url) {
        assertThat(execute("--url", url, "9990000018")).isEqualTo(2);
        assertThat(err.toString()).contains("Expected --url to be an address");
    }

    @Test
    void endsWithThreeWhereSomethingElseAnswers() throws Exception {
        HttpServer other =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write("hello".getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        other.start();
        try {
            assertThat(run(other.getAddress().getPort(), "9990000018")).isEqualTo(3);
        } finally {
            other.stop(0);
        }
        assertThat(err.toString()).contains("something else answers there (status 200)");
    }

    private int summary(Lookup<Summary> answer, String... arguments) {
        try (QueryApi api = start(answer, NhsNumber.TestRange.ALLOWED)) {
            return run(api.port(), arguments);
        }
    }

    private int run(int port, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--url", "http://127.0.0.1:" + port));
        all.addAll(List.of(arguments));
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        List<String> all = new ArrayList<>(List.of("summary"));
        all.addAll(List.of(arguments));
        CommandLine command = CareRecordCommand.over(List.of(new SummaryCommand(json)));
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private static QueryApi start(Lookup<Summary> answer, NhsNumber.TestRange testRange) {
        return QueryApi.start(
                QueryConfig.DEFAULT.withPort(0),
                new FixedReader(answer),
                moment -> new FeedReport(moment, Optional.empty(), false, List.of()),
                InstantSource.fixed(NOW),
                testRange,
                new ResourceIds(new byte[ResourceIds.KEY_BYTES]));
    }

    private static Lookup<Summary> found() {
        var problems =
                new SummarySection(
                        Heading.PROBLEMS,
                        List.of(),
                        false,
                        false,
                        Optional.of(Absence.NONE_RECORDED));
        var feed = new FeedState(new FeedName("gp-north"), 3, 123, NOW);
        return new Lookup.Found<>(
                new Summary(
                        PATIENT, Optional.empty(), List.of(problems), List.of(feed), List.of(), 0),
                NOW);
    }

    private record FixedReader(Lookup<Summary> answer) implements RecordReader {

        @Override
        public Lookup<Summary> summary(NhsNumber patient, Moment moment, Sharing sharing) {
            return answer;
        }

        @Override
        public Lookup<Revision> revision(NhsNumber patient) {
            return answer.map(summary -> new Revision("1"));
        }

        @Override
        public Lookup<EntryPage> entries(NhsNumber patient, EntryQuestion question, Moment moment) {
            throw new AssertionError("Expected the command to ask for the summary");
        }

        @Override
        public Lookup<EntryHistory> history(NhsNumber patient, EntryId entry, Moment moment) {
            throw new AssertionError("Expected the command to ask for the summary");
        }

        @Override
        public Lookup<EntryHistory> history(
                NhsNumber patient, NhsNumber under, EntryId entry, Moment moment) {
            throw new AssertionError("Expected the command to ask for the summary");
        }

        @Override
        public boolean await(Receipt receipt, Duration limit) {
            return receipt.offset() < NOT_YET;
        }

        @Override
        public Readiness readiness() {
            return new Readiness(true, "running", 12, 12);
        }
    }
}
