package org.carerecord.testkit.history;

import java.util.Comparator;
import java.util.Optional;

/**
 * A history that breaks a law.
 *
 * @param place its place among the seeds
 * @param history the history
 * @param failure what the law threw
 */
record Breach(long place, PatientHistory history, Throwable failure) {

    /** The breach of the seed that came first. */
    static final Comparator<Breach> FIRST = Comparator.comparingLong(Breach::place);

    /** What a law throws of a history; empty where it holds. */
    static Optional<Throwable> failure(Law law, PatientHistory history) {
        try {
            law.check(history);
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of(interrupted);
        } catch (Exception | AssertionError | StackOverflowError broken) {
            // A law may break in any way: that is what is looked for. A cycle may overflow the
            // stack.
            return Optional.of(broken);
        }
    }

    /** The breach of a small history, as what a test throws. */
    AssertionError shrunk(Law law, int attemptsMax) {
        PatientHistory small = Shrinking.shrink(history, other -> isAlike(law, other), attemptsMax);
        Throwable last = failure(law, small).orElse(failure);
        return new AssertionError(
                """
                Expected every history to keep the law "%s", but that of seed %d breaks it: %s
                Shrunk from %d deliveries to %d:
                %s
                Run this seed alone with -D%s=%d\
                """
                        .formatted(
                                law.name(),
                                history.seed(),
                                last,
                                history.deliveries().size(),
                                small.deliveries().size(),
                                small.inFull(),
                                Laws.SEED_PROPERTY,
                                history.seed()),
                last);
    }

    /** A failure of another kind is another failure, which must not take this one's place. */
    private boolean isAlike(Law law, PatientHistory other) {
        return failure(law, other)
                .filter(found -> found.getClass().equals(failure.getClass()))
                .isPresent();
    }
}
