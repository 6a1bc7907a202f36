package org.carerecord.reader;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.topology.Projection;

/** A node in a JVM of its own, which folds until it is killed. */
final class FoldNode {

    private FoldNode() {}

    /** Takes the broker, the application, the state directory and the number of partitions. */
    public static void main(String[] arguments) throws InterruptedException {
        var config =
                RunningRecord.config(
                        arguments[0],
                        arguments[1],
                        Path.of(arguments[2]),
                        Integer.parseInt(arguments[3]));
        try (var _ = Projection.start(config, new InMemorySchemaRegistry())) {
            new CountDownLatch(1).await();
        }
    }
}
