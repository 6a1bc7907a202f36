package org.carerecord.query;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.carerecord.identity.NhsNumber;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.Readiness;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Summary;

/** A reader in memory that answers what a test tells it to. */
final class AnsweringReader implements RecordReader {

    private final AtomicReference<BiFunction<NhsNumber, Instant, Lookup<Summary>>> answer =
            new AtomicReference<>((patient, now) -> new Lookup.NotFound<>());
    private final AtomicReference<Readiness> readiness =
            new AtomicReference<>(new Readiness(true, "running", 12, 12));

    void answers(Lookup<Summary> lookup) {
        answers((patient, now) -> lookup);
    }

    void answers(BiFunction<NhsNumber, Instant, Lookup<Summary>> lookup) {
        answer.set(lookup);
    }

    void is(Readiness state) {
        readiness.set(state);
    }

    @Override
    public Lookup<Summary> summary(NhsNumber patient, Instant now) {
        return answer.get().apply(patient, now);
    }

    @Override
    public Readiness readiness() {
        return readiness.get();
    }
}
