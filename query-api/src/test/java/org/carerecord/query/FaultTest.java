package org.carerecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What is told and logged when something fails, and what never is. */
class FaultTest {

    private static final String NUMBER = "9990000018";
    private static final String PATH = "/patients/" + NUMBER + "/summary";
    private static final String SECRET = "Smith has HIV, " + NUMBER;

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void capture() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void release() {
        root.detachAppender(log);
    }

    static Stream<Supplier<Throwable>> faults() {
        return Stream.of(
                () -> new IllegalStateException(SECRET, new RuntimeException(SECRET)),
                () -> new AssertionError(SECRET),
                () -> new StackOverflowError(SECRET));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsAnsweredWithAnIdThatIsAlsoInTheLog(Supplier<Throwable> fault) throws Exception {
        try (var running = new RunningApi()) {
            running.reader()
                    .answers((patient, now) -> {
                        throw FaultTest.<RuntimeException>sneaky(fault.get());
                    });

            HttpResponse<String> answer = running.get(PATH);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body())
                    .contains("/problems/fault")
                    .doesNotContain("Smith", NUMBER, "Exception", "Error", "\tat ");
            String id = new ObjectMapper().readTree(answer.body()).get("id").textValue();
            assertThat(logged()).contains(id, "SummaryHandler", fault.get().getClass().getName());
            assertThat(logged()).doesNotContain("Smith", NUMBER);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultUnderFhirsAddressesIsAnOutcome(Supplier<Throwable> fault) throws Exception {
        try (var running = new RunningApi()) {
            running.reader()
                    .answers((patient, now) -> {
                        throw FaultTest.<RuntimeException>sneaky(fault.get());
                    });

            HttpResponse<String> answer = running.get("/fhir/Patient/" + NUMBER + "/$summary");

            String diagnostics = FhirOutcome.of(answer, 500, "fault").getDiagnostics();
            assertThat(answer.body())
                    .doesNotContain("Smith", NUMBER, "Exception", "Error", "\tat ");
            String id = diagnostics.replaceAll("(?s).*\\bid: ([0-9a-z-]+)\\..*", "$1");
            assertThat(logged()).contains(id, "SummaryOperation", fault.get().getClass().getName());
            assertThat(logged()).doesNotContain("Smith", NUMBER);
        }
    }

    @Test
    void twoFaultsHaveTwoIds() throws Exception {
        try (var running = new RunningApi()) {
            running.reader()
                    .answers((patient, now) -> {
                        throw new IllegalStateException(SECRET);
                    });

            assertThat(running.get(PATH).body()).isNotEqualTo(running.get(PATH).body());
        }
    }

    @Test
    void noNumberIsEverLogged() throws Exception {
        try (var running = new RunningApi()) {
            for (String request :
                    List.of(
                            PATH,
                            PATH + "?asOf=" + NUMBER,
                            PATH + "?" + NUMBER,
                            "/" + NUMBER,
                            "/patients/" + NUMBER + "1/summary")) {
                running.reader().answers(new Lookup.NotFound<>());
                assertThat(running.get(request).body()).doesNotContain(NUMBER);
                running.send("POST", request);
            }
            running.reader()
                    .answers(
                            new Lookup.Found<>(
                                    SampleSummary.everyKind(), SampleSummary.UP_TO_DATE_AT));
            running.get(PATH);
            running.raw("GET " + PATH + "%ZZ HTTP/1.1\r\nHost: localhost\r\n\r\n");
            running.raw("GET " + PATH + " HTTP/9.9\r\nHost: localhost\r\n\r\n");
            running.raw("GET " + PATH + " HTTP/1.1\r\nHost " + NUMBER + "\r\n\r\n");
        }
        assertThat(logged()).isNotEmpty().doesNotContain(NUMBER, "999 000 0018", "Smith");
    }

    private String logged() {
        var text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            text.append(event.getFormattedMessage()).append('\n');
            IThrowableProxy fault = event.getThrowableProxy();
            if (fault != null) {
                text.append(ThrowableProxyUtil.asString(fault)).append('\n');
            }
        }
        return text.toString();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // throws errors as they are
    private static <T extends Throwable> T sneaky(Throwable fault) throws T {
        throw (T) fault;
    }
}
