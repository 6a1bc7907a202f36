package org.carerecord.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerecord.benchmarks.feed.Crowd;
import org.carerecord.benchmarks.feed.FeedMain;
import org.carerecord.benchmarks.feed.Prepared;
import org.carerecord.benchmarks.feed.Sent;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.Goal;
import org.carerecord.benchmarks.figure.Goal.Measure;
import org.carerecord.benchmarks.figure.Rounds;

/**
 * What one event and one summary cost where a patient's history is short and where it is long. The
 * patients' results are all of one test, so that their summaries show the same.
 */
public final class HistoryLengths implements Measurement {

    private static final String NAME = "history";
    private static final int MOST_PATIENTS = 200;
    private static final double MICROS = 1e6;
    private static final Goal NO_DEARER = Goal.atMost(Measure.RATIO, 1.5);

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Figure> in(World world) throws InterruptedException {
        Node node = world.records().uncached();
        List<Figure> figures = new ArrayList<>();
        Optional<Figure> shortFold = Optional.empty();
        Optional<Figure> shortRead = Optional.empty();
        for (int length : world.scale().historyLengths()) {
            world.progress().now("folding and reading histories of " + length + " entries");
            var crowd = new OneLength(world, node, length);
            Figure fold = beside(crowd.fold(), shortFold);
            Figure read = beside(crowd.read(), shortRead);
            shortFold = shortFold.or(() -> Optional.of(fold));
            shortRead = shortRead.or(() -> Optional.of(read));
            figures.add(fold);
            figures.add(read);
        }
        return figures;
    }

    private static Figure beside(Figure figure, Optional<Figure> first) {
        return first.map(other -> figure.beside(other).goal(NO_DEARER)).orElse(figure);
    }

    /** Patients with histories of one length. */
    private static final class OneLength {

        private final World world;
        private final Node node;
        private final int length;
        private final int patients;
        private final int seeds;
        private final long firstSeed;
        private final List<String> numbers;

        OneLength(World world, Node node, int length) throws InterruptedException {
            Scale scale = world.scale();
            int longest = scale.historyLengths().getLast();
            this.world = world;
            this.node = node;
            this.length = length;
            this.patients = Math.min(MOST_PATIENTS, longest / length);
            // One in as many as there are partitions lies in the one that is taken.
            this.seeds = 2 * (patients + 2) * scale.partitions();
            this.firstSeed = world.seeds().next(seeds).firstSeed();
            this.numbers = tell(0, length).patients();
            node.awaitVisible(world.feed().ask(FeedMain.SEND, Map.of(), Sent.class));
        }

        private Prepared tell(int from, int entries) {
            var crowd =
                    new Crowd(
                            firstSeed, seeds, world.scale().partitions(), patients, from, entries);
            return world.feed().ask(FeedMain.CROWD, crowd, Prepared.class);
        }

        Figure fold() throws InterruptedException {
            List<Double> micros = new ArrayList<>();
            int each = Math.max(1, world.scale().historyEvents() / numbers.size());
            for (int round = 0; round < world.scale().rounds(); round++) {
                tell(length + round * each, each);
                Sent sent = world.feed().ask(FeedMain.SEND, Map.of(), Sent.class);
                node.awaitVisible(sent);
                micros.add(world.secondsSince(sent.startedAtMillis()) * MICROS / sent.events());
            }
            return Figure.of(NAME + ".fold." + length, new Rounds(micros), "us/event");
        }

        Figure read() {
            var asking = new Asking(world);
            List<String> targets = Asking.natives(numbers);
            long millis = world.scale().roundMillis();
            asking.alone(node.port(), targets, Asking.JSON, millis);
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < world.scale().rounds(); round++) {
                times.add(asking.alone(node.port(), targets, Asking.JSON, millis).p50ms());
            }
            return Figure.of(NAME + ".read." + length, new Rounds(times), "ms");
        }
    }
}
