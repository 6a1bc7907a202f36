package org.carerecord.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.QueryConfig;
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
    private static final int THREADS = 2;
    private static final int ANY_PORT = 0;

    private StartRehearsal() {}

    /** Rehearses in the directory that the only argument names, which the caller deletes. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var config =
                new SystemConfig(
                        Path.of(args[0]),
                        ANY_PORT,
                        QueryConfig.DEFAULT.withPort(ANY_PORT),
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
            for (NhsNumber patient : state.patients()) {
                var summary =
                        URI.create(system.url() + "/patients/" + patient.digits() + "/summary");
                client.send(HttpRequest.newBuilder(summary).build(), BodyHandlers.discarding());
            }
            System.out.println("Rehearsed a start with " + state.patients().size() + " patients");
        }
    }
}
