package org.carerecord.feeds.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedJudgement;
import org.carerecord.feeds.FeedLook;
import org.carerecord.feeds.FeedRegister;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedWindow;
import org.carerecord.feeds.FeedsReader;
import org.carerecord.record.Moment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the feeds in the log, on a thread of its own, and tells how they stand beside their
 * register. The present is told from the last look without asking the log; of the past, the log is
 * asked once where the look does not tell.
 */
public final class FeedWatch implements FeedsReader, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);

    private final FeedLog log;
    private final FeedRegister register;
    private final InstantSource clock;
    private final FeedWatchLimits limits;
    private final AtomicReference<Optional<Found>> found = new AtomicReference<>(Optional.empty());
    private final Thread looking;
    private volatile boolean reachable = true;

    private FeedWatch(
            Admin admin, FeedRegister register, InstantSource clock, FeedWatchLimits limits) {
        this.log = new FeedLog(admin, limits.answerWithin());
        this.register = register;
        this.clock = clock;
        this.limits = limits;
        this.looking = Thread.ofPlatform().name("feed-watch").daemon().unstarted(this::lookOn);
    }

    /**
     * Takes a first look, and looks again and again until closed. A log that cannot be reached is
     * no failure: until it can be, the watch says that it does not know.
     *
     * @param admin a client of the log; the caller closes it after the watch
     * @param register who is expected to speak
     * @param clock tells when a look was taken; it should agree with the broker's to within much
     *     less than any cadence
     * @param limits what bounds the watch
     */
    public static FeedWatch start(
            Admin admin, FeedRegister register, InstantSource clock, FeedWatchLimits limits) {
        var watch = new FeedWatch(admin, register, clock, limits);
        try {
            watch.tryToLook();
            watch.looking.start();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return watch;
    }

    @Override
    public FeedReport at(Moment moment) {
        Optional<Found> last = found.get();
        Optional<FeedLook> look = last.map(Found::look);
        var judgement = new FeedJudgement(register, look, moment, limits.freshWithin());
        Map<FeedName, FeedWindow> open = judgement.openQuestions();
        return judgement.report(
                last.filter(_ -> reachable && !open.isEmpty())
                        .map(where -> heard(open, where))
                        .orElse(Map.of()));
    }

    @Override
    public FeedRegister register() {
        return register;
    }

    /** Asks the log what the look does not tell; no answer for what it does not tell either. */
    private Map<FeedName, Boolean> heard(Map<FeedName, FeedWindow> windows, Found where) {
        try {
            return log.heard(windows, where.partitions());
        } catch (ExecutionException | TimeoutException | KafkaException unreachable) {
            LOG.warn("Cannot look up when {} feeds were heard", windows.size());
            return Map.of();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private void lookOn() {
        try {
            while (true) {
                Thread.sleep(limits.pause());
                tryToLook();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToLook() throws InterruptedException {
        try {
            found.set(Optional.of(look()));
            reachable = true;
        } catch (ExecutionException | TimeoutException | KafkaException unreachable) {
            reachable = false;
            LOG.warn("Cannot look up when feeds were heard; looking again");
        }
    }

    /** Partitions that have not grown since the last look are not asked about again. */
    private Found look() throws InterruptedException, ExecutionException, TimeoutException {
        Instant before = clock.instant();
        Map<TopicPartition, Long> ends = log.ends();
        Map<TopicPartition, Stretch> stretches = new HashMap<>();
        found.get().ifPresent(last -> stretches.putAll(last.stretches()));
        stretches.keySet().retainAll(ends.keySet());
        Map<TopicPartition, Long> grown = new HashMap<>(ends);
        grown.entrySet().removeIf(end -> isKnown(stretches.get(end.getKey()), end.getValue()));
        stretches.putAll(log.stretches(grown));
        return Found.of(before, ends.keySet(), stretches);
    }

    private static boolean isKnown(@Nullable Stretch stretch, long end) {
        return stretch == null ? end == 0 : stretch.end() == end;
    }

    /** Looks no more; what was last seen can still be told. Closing twice does nothing more. */
    @Override
    public void close() {
        looking.interrupt();
    }
}
