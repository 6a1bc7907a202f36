package org.carerecord.benchmarks.node;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.carerecord.benchmarks.process.Control;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.topology.ProjectionConfig;
import org.carerecord.topology.StreamsSettings;

/** The bare fold in a process of its own, with the settings of a node. */
public final class BareMain {

    /** Tells how many events have been processed. */
    public static final String PROCESSED = "processed";

    private BareMain() {}

    /**
     * Runs until it is ended.
     *
     * @param args the brokers, the state directory, the partition count, and how many threads fold
     */
    public static void main(String[] args) {
        ProjectionConfig config =
                new ProjectionConfig(
                        args[0],
                        "bare",
                        "bare",
                        Path.of(args[1]),
                        Integer.parseInt(args[2]),
                        Integer.parseInt(args[3]),
                        0,
                        TestRange.ALLOWED,
                        ProjectionConfig.Limits.DEFAULT);
        Properties settings = StreamsSettings.of(config);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BareRocks.class);
        settings.put(BareRocks.MEMORY, BareRocks.Memory.of(config.limits()));
        var processed = new LongAdder();
        var streams = new KafkaStreams(BareFold.topology(processed), new StreamsConfig(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close, "stop"));
        streams.start();
        Control.serve(Map.of(PROCESSED, request -> processed.sum()));
    }
}
