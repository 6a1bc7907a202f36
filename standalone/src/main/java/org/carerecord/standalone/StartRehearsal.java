package org.carerecord.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.QueryConfig;
import org.carerecord.query.QueryLimits;
import org.carerecord.standalone.sample.Sample;
import org.carerecord.standalone.sample.SampleState;
import org.carerecord.standalone.system.StandaloneSystem;
import org.carerecord.standalone.system.SystemConfig;

/**
 * Starts, fills, reads and stops the whole system once, so that the JVM can record what a start
 * loads and which methods are hot. The launcher script runs it after a build; it makes later starts
 * quicker and has no other effect.
 */
final class StartRehearsal {

    private static final Duration WITHIN = Duration.ofMinutes(3);

    /** So that the cache knows what is hot in answering, and not only what a start loads. */
    private static final Duration ASK_FOR = Duration.ofSeconds(10);

    private static final int THREADS = 2;
    private static final int ANY_PORT = 0;

    /** Apps ask for the first two, people for the third. */
    private static final List<String> PATHS =
            List.of("/patients/%s/summary", "/fhir/Patient/%s/$summary", "/record/%s");

    private StartRehearsal() {}

    /** Rehearses in the directory that the only argument names, which the caller deletes. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var config =
                new SystemConfig(
                        Path.of(args[0]),
                        ANY_PORT,
                        // Every answer is made, as for a patient whom nobody asked for.
                        QueryConfig.DEFAULT
                                .withPort(ANY_PORT)
                                .withLimits(QueryLimits.DEFAULT.withCacheBytes(0)),
                        Optional.empty(),
                        Optional.empty(),
                        NhsNumber.TestRange.ALLOWED,
                        SystemConfig.DEFAULT_PARTITIONS,
                        THREADS,
                        SystemConfig.DEFAULT_REGISTRY_WITHIN,
                        WITHIN);
        InstantSource clock = InstantSource.system();
        try (var system = new StandaloneSystem(config, clock);
                var client = HttpClient.newHttpClient()) {
            var state = new SampleState(system.data().path());
            new Sample(state, clock).load(system.bootstrap(), system.registry());
            system.awaitFolded(clock.instant());
            int asked = ask(client, system.url(), state.patients(), clock);
            System.out.println("Rehearsed a start with " + asked + " answers");
        }
    }

    /** Asks for everyone in turn, in each form; tells how often. */
    private static int ask(
            HttpClient client, String url, List<NhsNumber> patients, InstantSource clock)
            throws IOException, InterruptedException {
        Instant end = clock.instant().plus(ASK_FOR);
        int asked = 0;
        while (clock.instant().isBefore(end)) {
            String patient = patients.get(asked % patients.size()).digits();
            for (String path : PATHS) {
                var uri = URI.create(url + path.formatted(patient));
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
            }
            asked++;
        }
        return asked * PATHS.size();
    }
}
