package org.carerecord.standalone.broker;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An embedded broker in a JVM of its own, to be killed: prints {@code ready} and its address, then
 * waits.
 */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(Path.of(args[0]), 0))) {
            System.out.println("ready " + broker.bootstrap());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
