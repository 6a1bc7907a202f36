package org.carerecord.standalone.broker;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * An embedded broker in a JVM of its own, to be killed: prints {@code ready} and its address, then
 * waits.
 */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(Path.of(args[0]), 0))) {
            System.out.println("ready " + broker.bootstrap());
            new CountDownLatch(1).await();
        }
    }
}
