package org.carerecord.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carerecord.benchmarks.feed.FeedMain;
import org.carerecord.benchmarks.feed.Population;
import org.carerecord.benchmarks.feed.Sent;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.Goal;
import org.carerecord.benchmarks.figure.Goal.Measure;

/** What a node takes of disk and memory, and how long it takes from its start until it is ready. */
public final class Footprint implements Measurement {

    private static final String NAME = "footprint";

    /** The log itself: its indexes are set aside far beyond what is in them. */
    private static final String SEGMENT = ".log";

    private static final double GIGABYTE = 1e9;
    private static final double NANOS = 1e9;
    private static final Goal SMALL = Goal.atMost(Measure.VALUE, 1.5);
    private static final Goal SOON = Goal.atMost(Measure.VALUE, 12);

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Figure> in(World world) throws InterruptedException {
        Node node = world.records().node();
        Population rest = world.seeds().upTo(world.scale().footprintPatients());
        if (rest.patients() > 0) {
            world.progress().now("publishing " + rest.patients() + " more patients");
            node.awaitVisible(world.feed().ask(FeedMain.PUBLISH, rest, Sent.class));
        }
        double resident = world.records().residentBytes() / GIGABYTE;
        world.progress()
                .now("starting a node on the record of " + world.seeds().given() + " patients");
        world.records().stop();
        long start = System.nanoTime();
        world.records().node();
        double ready = (System.nanoTime() - start) / NANOS;
        return List.of(
                Figure.of(NAME + ".patients", world.seeds().given(), ""),
                Figure.of(NAME + ".resident", resident, "GB").goal(SMALL),
                Figure.of(NAME + ".start", ready, "s").goal(SOON),
                Figure.of(NAME + ".state", bytes(world.records().state(), "") / GIGABYTE, "GB"),
                Figure.of(NAME + ".log", bytes(world.log(), SEGMENT) / GIGABYTE, "GB"));
    }

    private static double bytes(Path directory, String ending) {
        return DataFiles.under(directory, ending).stream().mapToLong(Footprint::size).sum();
    }

    /** A file of a running store may be gone by the time it is looked at. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
