package org.carerecord.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command against what a service answers with. */
class FeedsCommandTest {

    private static final String ANSWER =
            """
            {"feeds":[
             {"feed":"gp-north","registered":true,"organisation":"Y06601","name":"North Road Surgery",
              "kind":"gp","cadence":"PT24H","events":12,"lastHeardAt":"2026-07-14T09:29:54.123Z",
              "silent":false},
             {"feed":"ooh","registered":true,"organisation":"RJ1","name":"Night\\u001b[31m","kind":"other",
              "cadence":"PT1H","events":3,"lastHeardAt":"2026-07-14T01:00:00Z","silent":true,
              "silentSince":"2026-07-14T02:00:00Z"},
             {"feed":"new","registered":true,"organisation":"RJ2","name":"New","kind":"hospital",
              "cadence":"PT1H","events":0,"neverHeard":true,"silent":true},
             {"feed":"quiet","registered":true,"organisation":"RJ3","name":"Quiet","kind":"other",
              "events":0,"neverHeard":true,"silent":false},
             {"feed":"dark","registered":true,"organisation":"RJ4","name":"Dark","kind":"other",
              "cadence":"PT1H"},
             {"feed":"stranger","registered":false,"events":1,"lastHeardAt":"2026-01-05T08:00:00Z",
              "silent":false}],
             "upToDateAt":"2026-07-14T09:29:59.5Z","generatedAt":"2026-07-14T09:30:00Z"}\
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream json = new ByteArrayOutputStream();

    @Test
    void printsHowEveryFeedStands() throws IOException {
        assertThat(against(200, ANSWER)).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "FEED      ORGANISATION  KIND      EVENTS     LAST HEARD            CADENCE"
                                + "  STATE                              NAME",
                        "gp-north  Y06601        gp        12         2026-07-14T09:29:54Z  PT24H  "
                                + "  heard                              North Road Surgery",
                        "ooh       RJ1           other     3          2026-07-14T01:00:00Z  PT1H   "
                                + "  silent since 2026-07-14T02:00:00Z  Night<U+001B>[31m",
                        "new       RJ2           hospital  0          never                 PT1H   "
                                + "  silent                             New",
                        "quiet     RJ3           other     0          never                 -      "
                                + "  nothing expected                   Quiet",
                        "dark      RJ4           other     not known  not known             PT1H   "
                                + "  not known                          Dark",
                        "stranger  -             -         1          2026-01-05T08:00:00Z  -      "
                                + "  not registered                     -",
                        "",
                        "up to date at 2026-07-14T09:29:59Z");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsTheJsonAsServed() throws IOException {
        assertThat(against(200, ANSWER, "--json")).isZero();
        assertThat(json.toString(StandardCharsets.UTF_8)).isEqualTo(ANSWER + "\n");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{}", "{\"feeds\":7}", ""})
    void endsWithThreeWhereSomethingElseAnswers(String answer) throws IOException {
        assertThat(against(200, answer)).isEqualTo(3);
        assertThat(err.toString())
                .contains("Expected the feeds of a Care Record API", "status 200");
    }

    @Test
    void endsWithThreeWhereTheServiceFails() throws IOException {
        assertThat(against(500, "{\"title\":\"x\"}")).isEqualTo(3);
        assertThat(err.toString()).contains("status 500");
    }

    @Test
    void endsWithThreeWhereNothingAnswers() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(execute("--url", "http://127.0.0.1:" + free)).isEqualTo(3);
        assertThat(err.toString()).contains("care-record up", "--url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--url=not an address", "--url=127.0.0.1:8080", "--timeout-seconds=0"})
    void endsWithTwoWhereAnOptionCannotBeUsed(String option) {
        assertThat(execute(option)).isEqualTo(2);
        assertThat(err.toString()).contains("Expected --url to be an address");
    }

    private int against(int status, String answer, String... options) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/feeds",
                exchange -> {
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        try {
            String url = "--url=http://127.0.0.1:" + server.getAddress().getPort();
            return execute(
                    Stream.concat(Stream.of(url), Stream.of(options)).toArray(String[]::new));
        } finally {
            server.stop(0);
        }
    }

    private int execute(String... options) {
        CommandLine command = CareRecordCommand.over(List.of(new FeedsCommand(json)));
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(
                Stream.concat(Stream.of("feeds"), Stream.of(options)).toArray(String[]::new));
    }
}
