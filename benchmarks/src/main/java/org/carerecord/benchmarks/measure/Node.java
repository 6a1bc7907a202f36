package org.carerecord.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.carerecord.benchmarks.feed.Sent;
import org.carerecord.benchmarks.feed.Visibility;
import org.carerecord.benchmarks.node.NodeMain;
import org.carerecord.benchmarks.process.BenchProcess;

/** A running node, as those who measure it see it. */
final class Node {

    /** Of all that is sent in one go; 100 patients a second are folded even beside other work. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final BenchProcess process;
    private final int port;

    Node(BenchProcess process) {
        this.process = process;
        this.port = process.ask(NodeMain.PORT, Map.of(), Integer.class);
    }

    int port() {
        return port;
    }

    /** Waits until everything that is in the log has been folded. */
    void awaitFolded() {
        if (!process.ask(NodeMain.FOLDED, Map.of(), Boolean.class)) {
            throw new IllegalStateException("Expected the node to fold what is in the log");
        }
    }

    /** Waits until everything that was sent is visible to a client. */
    void awaitVisible(Sent sent) throws InterruptedException {
        try (var visibility = new Visibility(port, LIMIT)) {
            for (Sent.Last last : sent.lasts()) {
                int status = visibility.await(last.patient(), last.receipt());
                if (status != Visibility.VISIBLE) {
                    throw new IllegalStateException(
                            "Expected what was sent to be visible within %s, but: %d"
                                    .formatted(LIMIT, status));
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("Expected the node to answer", gone);
        }
    }
}
