package org.carerecord.benchmarks.feed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends events at the moments they are due, whether or not earlier ones have arrived, so that what
 * is slow is not asked for less often.
 */
final class PacedFeed {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final EventFeed feed;
    private final String bootstrap;
    private final Pace pace;

    PacedFeed(EventFeed feed, String bootstrap, Pace pace) {
        this.feed = feed;
        this.bootstrap = bootstrap;
        this.pace = pace;
    }

    Paced send(List<PreparedEvent> events) throws InterruptedException {
        var arrivals = new Arrivals();
        try (Probe probe =
                pace.port() == 0
                        ? ReadBack.start(bootstrap, events, arrivals)
                        : new HttpProbe(pace.port(), arrivals)) {
            long start = System.nanoTime();
            for (int i = 0; i < events.size(); i++) {
                long due = start + i * SECOND / pace.perSecond();
                waitFor(due);
                send(events.get(i), i % pace.probeEvery() == 0, due, probe, arrivals);
            }
            probe.finish();
        }
        return arrivals.told();
    }

    private void send(
            PreparedEvent event, boolean probed, long due, Probe probe, Arrivals arrivals) {
        feed.send(
                event,
                (place, failed) -> {
                    if (failed != null) {
                        arrivals.failed();
                    } else if (probed) {
                        probe.sent(event, place, due);
                    }
                });
    }

    private static void waitFor(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
