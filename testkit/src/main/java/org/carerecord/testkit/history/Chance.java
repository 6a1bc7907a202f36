package org.carerecord.testkit.history;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Choices of a seed: the same seed makes the same choices. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Whether something of a probability, 0 to 1, happens. */
    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    boolean evenly() {
        return random.nextInt(2) == 0;
    }

    /** A number from 0 to below a bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from a first to a last. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A value, or as often none. */
    <T> @Nullable T orNull(Supplier<T> value) {
        return evenly() ? value.get() : null;
    }

    /** A list of one value, or twice as often of none. */
    <T> List<T> few(Supplier<T> value) {
        return random.nextInt(3) == 0 ? List.of(value.get()) : List.of();
    }

    /** Puts a list into an order of chance (Fisher and Yates). */
    <T> void shuffle(List<T> list) {
        for (int last = list.size() - 1; last > 0; last--) {
            T moved = list.set(random.nextInt(last + 1), list.get(last));
            list.set(last, moved);
        }
    }
}
