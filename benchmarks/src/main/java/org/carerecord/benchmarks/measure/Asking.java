package org.carerecord.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.Rounds;
import org.carerecord.benchmarks.http.HttpLoadMain;
import org.carerecord.benchmarks.http.LoadPlan;
import org.carerecord.benchmarks.http.LoadResult;
import org.carerecord.benchmarks.node.Copying;
import org.carerecord.benchmarks.node.StaticMain;

/** Asks services over HTTP, and makes figures of what comes of it. */
final class Asking {

    static final String JSON = "application/json";
    static final String FHIR_JSON = "application/fhir+json";
    private static final String UNIT = "/s";

    private final World world;

    Asking(World world) {
        this.world = world;
    }

    /** Asks for a time, in turn. */
    LoadResult forMillis(int port, List<String> targets, String accept, long millis) {
        return run(new LoadPlan(port, world.scale().connections(), targets, accept, millis));
    }

    /** Asks until it gets no faster. */
    void warm(int port, List<String> targets, String accept) {
        double best =
                WarmUp.in(
                        world.scale(),
                        () -> forMillis(port, targets, accept, world.scale().warmMillis()).rate());
        world.progress().now("warm at %.0f/s".formatted(best));
    }

    /** Asks for each once. */
    LoadResult once(int port, List<String> targets, String accept) {
        return run(new LoadPlan(port, world.scale().connections(), targets, accept, 0));
    }

    /** Asks over one connection for a time. */
    LoadResult alone(int port, List<String> targets, String accept, long millis) {
        return run(new LoadPlan(port, 1, targets, accept, millis));
    }

    private LoadResult run(LoadPlan plan) {
        LoadResult result = world.asker().ask(HttpLoadMain.RUN, plan, LoadResult.class);
        if (result.failures() > 0 || result.answers() == 0) {
            throw new IllegalStateException(
                    "Expected every answer to be whole, but %d of %d failed"
                            .formatted(result.failures(), result.failures() + result.answers()));
        }
        return result;
    }

    /** Has the service of static answers take over these answers; tells its port. */
    int copied(int port, List<String> targets, String accept) {
        long bytes =
                world.statics()
                        .ask(StaticMain.COPY, new Copying(port, targets, accept), Long.class);
        world.progress().now("answers have " + bytes / targets.size() / 1_000 + " kB each");
        return world.statics().ask(StaticMain.PORT, Map.of(), Integer.class);
    }

    /** The figure of several rounds, with the median of their latencies. */
    static Figure figure(String name, List<LoadResult> rounds) {
        List<Double> rates = new ArrayList<>();
        List<Double> p50 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        for (LoadResult round : rounds) {
            rates.add(round.rate());
            p50.add(round.p50ms());
            p99.add(round.p99ms());
        }
        return Figure.of(name, new Rounds(rates), UNIT)
                .taking(new Rounds(p50).median(), new Rounds(p99).median());
    }

    /** The paths of native summaries. */
    static List<String> natives(List<String> patients) {
        return patients.stream().map(patient -> "/patients/" + patient + "/summary").toList();
    }

    /** The paths of FHIR documents. */
    static List<String> documents(List<String> patients) {
        return patients.stream().map(patient -> "/fhir/Patient/" + patient + "/$summary").toList();
    }
}
