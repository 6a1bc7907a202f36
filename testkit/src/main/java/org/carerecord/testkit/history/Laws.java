package org.carerecord.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Checks laws over the histories of many seeds. The first history that breaks a law, in the order
 * of the seeds, is shrunk and shown with its seed and how to run it again.
 */
public final class Laws {

    /** The system property that names the one seed to check instead of all. */
    public static final String SEED_PROPERTY = "care-record.seed";

    private Laws() {}

    /** Checks a law on one thread, as {@link #check(LongStream, HistoryShape, Law, LawRun)}. */
    public static long check(LongStream seeds, HistoryShape shape, Law law) {
        return check(seeds, shape, law, LawRun.QUIET);
    }

    /**
     * Checks a law over the histories of seeds, or of the one seed that {@value #SEED_PROPERTY}
     * names.
     *
     * @return how many histories were checked
     * @throws AssertionError where a history breaks the law, with the small history that it was
     *     shrunk to
     */
    public static long check(LongStream seeds, HistoryShape shape, Law law, LawRun run) {
        var batches = new SeedBatches(chosen(seeds).iterator(), run);
        Optional<Breach> first = firstBreach(batches, shape, law, run.threads());
        if (first.isPresent()) {
            throw first.get().shrunk(law, run.shrinkAttemptsMax());
        }
        return batches.checked();
    }

    private static LongStream chosen(LongStream seeds) {
        String only = System.getProperty(SEED_PROPERTY);
        if (only == null) {
            return seeds;
        }
        try {
            return LongStream.of(Long.parseLong(only));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "Expected a whole number, but -D"
                            + SEED_PROPERTY
                            + " is none: give the seed that a failure names",
                    noNumber);
        }
    }

    private static Optional<Breach> firstBreach(
            SeedBatches batches, HistoryShape shape, Law law, int threads) {
        List<Future<Optional<Breach>>> found = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                found.add(workers.submit(() -> work(batches, shape, law)));
            }
        }
        return found.stream().map(Laws::result).flatMap(Optional::stream).min(Breach.FIRST);
    }

    /** Stops at the first breach of its own; others finish the batches they hold. */
    private static Optional<Breach> work(SeedBatches batches, HistoryShape shape, Law law) {
        try {
            while (true) {
                SeedBatches.Batch batch = batches.next();
                if (batch.seeds().length == 0) {
                    return Optional.empty();
                }
                for (int i = 0; i < batch.seeds().length; i++) {
                    PatientHistory history = HistoryGenerator.of(batch.seeds()[i], shape);
                    Optional<Throwable> failure = Breach.failure(law, history);
                    if (failure.isPresent()) {
                        return Optional.of(new Breach(batch.first() + i, history, failure.get()));
                    }
                }
                batches.finished(batch);
            }
        } finally {
            // Whether the seeds are used up, a law is broken or something is at fault.
            batches.stop();
        }
    }

    private static Optional<Breach> result(Future<Optional<Breach>> worker) {
        try {
            return worker.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to end uninterrupted", interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(
                    "Expected the generator to make every history, but it failed", fault);
        }
    }
}
