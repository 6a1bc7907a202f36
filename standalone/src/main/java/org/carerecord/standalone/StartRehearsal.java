package org.carerecord.standalone;

import java.nio.file.Path;
import org.carerecord.standalone.broker.BrokerConfig;
import org.carerecord.standalone.broker.EmbeddedBroker;
import org.carerecord.standalone.data.DataDirectory;

/**
 * Starts and stops the slow parts of a run once, so that the JVM can record what a start loads. The
 * launcher script runs it after a build; it makes later starts quicker and has no other effect.
 */
final class StartRehearsal {

    private StartRehearsal() {}

    /** Rehearses in the directory that the only argument names, which the caller deletes. */
    public static void main(String[] args) {
        try (DataDirectory data = DataDirectory.open(Path.of(args[0]));
                EmbeddedBroker broker = EmbeddedBroker.start(new BrokerConfig(data.kafka(), 0))) {
            System.out.println("Rehearsed a start with a broker at " + broker.bootstrap());
        }
    }
}
