package org.carerecord.testkit.history;

import java.util.function.LongConsumer;

/**
 * How laws are run over seeds.
 *
 * @param threads how many threads check at once
 * @param progressEvery after how many histories progress is told
 * @param progress takes how many histories have been checked; called by one thread at a time
 * @param shrinkAttemptsMax how often a law is checked at most to shrink a failing history
 */
public record LawRun(
        int threads, long progressEvery, LongConsumer progress, int shrinkAttemptsMax) {

    /** On the caller's behalf by one thread, telling nothing. */
    public static final LawRun QUIET =
            new LawRun(1, Long.MAX_VALUE, checked -> {}, Shrinking.ATTEMPTS_MAX);

    /** Checks the numbers. */
    public LawRun {
        if (threads < 1 || progressEvery < 1) {
            throw new IllegalArgumentException(
                    "Expected at least one thread and one history between tellings of progress");
        }
    }

    /** By so many threads. */
    public LawRun on(int number) {
        return new LawRun(number, progressEvery, progress, shrinkAttemptsMax);
    }

    /** Telling progress after each so many histories. */
    public LawRun telling(long every, LongConsumer listener) {
        return new LawRun(threads, every, listener, shrinkAttemptsMax);
    }
}
