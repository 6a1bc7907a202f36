package org.carerecord.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carerecord.codec.Decoded;
import org.carerecord.query.fhir.document.SummaryDocument;
import org.carerecord.query.fhir.element.FhirFormat;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.store.InMemoryRowStore;
import org.carerecord.store.RecordWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** What each stage takes by itself. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HotPaths {

    /** One event from bytes to value. */
    @Benchmark
    public Decoded decode(MadePatients made) {
        return made.decoder.decode(made.next(made.told).framed());
    }

    /** All events of a patient's kind into empty rows in memory: keys, digests and values. */
    @Benchmark
    public InMemoryRowStore foldHundred(MadePatients made) {
        var rows = new InMemoryRowStore();
        var writer = new RecordWriter(rows, made.decoder);
        for (int i = 0; i < 100; i++) {
            MadePatients.fold(writer, made.next(made.told));
        }
        return rows;
    }

    /** A patient's rows in memory to a summary. */
    @Benchmark
    public Summary select(MadePatients made) {
        return made.rules.select(
                made.rows(made.next(made.patients)), MadePatients.NOW, Sharing.UNKNOWN);
    }

    /** A summary to native JSON. */
    @Benchmark
    public byte[] renderNative(MadePatients made) {
        return made.json.bytes(made.next(made.summaries), List.of(), MadePatients.NOW);
    }

    /** A summary to FHIR's JSON. */
    @Benchmark
    public byte[] renderDocument(MadePatients made) {
        return FhirFormat.JSON.bytes(
                SummaryDocument.of(
                        made.next(made.summaries), List.of(), MadePatients.NOW, made.ids));
    }
}
