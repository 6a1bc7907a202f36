package org.carerecord.benchmarks.measure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carerecord.benchmarks.feed.FeedMain;
import org.carerecord.benchmarks.feed.Prepared;
import org.carerecord.benchmarks.feed.Sent;
import org.carerecord.benchmarks.figure.Rounds;
import org.carerecord.query.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * The records that reads are measured on, folded as they are published, which is timed. They are
 * there from the first time they are asked for.
 */
final class Records {

    private static final String STATE = "state";
    private static final String NODE = "node";
    private static final String UNCACHED = "node-uncached";

    private final World world;
    private final List<Double> rates = new ArrayList<>();
    private final List<List<String>> patients = new ArrayList<>();
    private @Nullable Node node;
    private boolean cached;
    private Instant last = Instant.EPOCH;

    Records(World world) {
        this.world = world;
    }

    /** A node that keeps answers. */
    Node node() {
        return node == null || !cached ? start(true, QueryLimits.DEFAULT.cacheBytes()) : node;
    }

    /** A node that keeps none. */
    Node uncached() throws InterruptedException {
        rounds();
        return node == null || cached ? start(false, 0) : node;
    }

    /** Starts a node in place of the one that runs, on what that one has folded. */
    private Node start(boolean keeping, long cacheBytes) {
        stop();
        var started = new Node(world.node(keeping ? NODE : UNCACHED, STATE, cacheBytes));
        started.awaitFolded();
        cached = keeping;
        node = started;
        return started;
    }

    /** Ends the node that runs. */
    void stop() {
        world.end(cached ? NODE : UNCACHED);
        node = null;
    }

    /** The most memory the node that keeps answers has held. */
    long residentBytes() {
        return world.used(NODE).residentPeakBytes().orElse(0);
    }

    /** Where the node's store lies. */
    Path state() {
        return world.directory().resolve(STATE);
    }

    /** The node that runs. */
    Node any() {
        return node == null ? node() : node;
    }

    /** Events a second, of each round but the first, which warms up. */
    Rounds rounds() throws InterruptedException {
        if (rates.isEmpty()) {
            Node folding = node();
            for (int round = 0; round <= world.scale().rounds(); round++) {
                world.progress().now("publishing, round " + round);
                fold(folding);
            }
            rates.removeFirst();
            last = world.now();
        }
        return new Rounds(rates);
    }

    private void fold(Node folding) throws InterruptedException {
        Prepared prepared =
                world.feed()
                        .ask(
                                FeedMain.PREPARE,
                                world.seeds().next(world.scale().patientsARound()),
                                Prepared.class);
        Sent sent = world.feed().ask(FeedMain.SEND, Map.of(), Sent.class);
        folding.awaitVisible(sent);
        rates.add(sent.events() / world.secondsSince(sent.startedAtMillis()));
        patients.add(prepared.patients());
    }

    /** The patients of the first round, to warm up with. */
    List<String> toWarmUp() throws InterruptedException {
        rounds();
        return patients.getFirst();
    }

    /** The patients of each further round. */
    List<List<String>> patients() throws InterruptedException {
        rounds();
        return patients.subList(1, patients.size());
    }

    /** A moment at which all of them had been received. */
    Instant last() {
        return last;
    }
}
