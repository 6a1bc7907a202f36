package org.carerecord.store;

import java.util.concurrent.TimeUnit;
import org.carerecord.benchmarks.micro.MadePatients;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The keys of one event. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KeyEncoding {

    /** The name of an entry, a digest, and the key of its row. */
    @Benchmark
    public byte[] entryKey(MadePatients made) {
        var event = made.event();
        return RecordKeys.entry(event.nhsNumber(), RecordKeys.entryOf(made.feed(), event));
    }
}
