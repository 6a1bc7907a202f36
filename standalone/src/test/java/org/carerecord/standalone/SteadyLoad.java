package org.carerecord.standalone;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.publish.EventDraft;
import org.carerecord.ingest.publish.EventPublisher;
import org.carerecord.ingest.publish.PublisherLimits;
import org.carerecord.ingest.publish.PublisherSettings;
import org.carerecord.ingest.publish.Submission;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A provider that publishes without end, on a thread of its own, and keeps what was acknowledged.
 * Each problem is stated twice, the second time with another date, which moves its row.
 */
final class SteadyLoad implements AutoCloseable {

    static final List<String> PATIENTS = MadeUp.numbers(20);

    private static final int BLOCK = 40;
    private static final int UNDER_WAY_MAX = 64;
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration DELIVERY = Duration.ofMinutes(10);

    private final EventPublisher publisher;
    private final Set<Said> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Thread publishing = Thread.ofPlatform().unstarted(this::publishOn);
    private volatile boolean ending;

    /** A version of a patient's problem. */
    record Said(String patient, String entry, long version) {

        String eventId() {
            return entry + "-" + version;
        }
    }

    private SteadyLoad(EventPublisher publisher) {
        this.publisher = publisher;
    }

    static SteadyLoad on(String bootstrap) {
        var settings =
                PublisherSettings.of(bootstrap, new FeedName("steady"), new OdsCode("RJ1"))
                        .withTestRange(TestRange.ALLOWED)
                        .withLimits(
                                PublisherLimits.DEFAULT
                                        .withInFlight(UNDER_WAY_MAX)
                                        .withDelivery(DELIVERY));
        var load =
                new SteadyLoad(
                        EventPublisher.connect(
                                settings, new InMemorySchemaRegistry(), InstantSource.system()));
        load.publishing.start();
        return load;
    }

    /** Everything that was acknowledged so far. */
    Set<Said> acknowledged() {
        return acknowledged;
    }

    /** How many events are published and not yet acknowledged. */
    int underWay() {
        return underWay.get();
    }

    /** How many were neither acknowledged nor are under way. */
    int failed() {
        return failed.get();
    }

    /** Waits until an event is published and not yet acknowledged, and returns at once then. */
    void awaitUnderWay(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (underWay.get() == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Expected events under way within " + limit);
            }
            Thread.onSpinWait();
        }
    }

    private void publishOn() {
        try {
            for (int number = 0; !ending; number++) {
                publish(said(number));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A block of new problems, and then each of them again. */
    private static Said said(int number) {
        int within = number % (2 * BLOCK);
        int entry = number / (2 * BLOCK) * BLOCK + within % BLOCK;
        String patient = PATIENTS.get(entry % PATIENTS.size());
        return new Said(patient, "problem-" + entry, 1 + within / BLOCK);
    }

    private void publish(Said said) {
        var problem =
                MadeUp.problem(
                        Concept.ofText(said.entry()), "2024-0%d-02".formatted(2 + said.version()));
        underWay.incrementAndGet();
        Submission submission =
                publisher.publish(
                        EventDraft.of(Section.PROBLEMS, problem)
                                .eventId(said.eventId())
                                .nhsNumber(said.patient())
                                .entryId(said.entry())
                                .version(said.version()));
        switch (submission) {
            case Submission.Sent(var receipt) -> {
                var _ = receipt.whenComplete((done, failure) -> ended(said, done));
            }
            case Submission.Rejected _ -> ended(said, null);
        }
    }

    private void ended(Said said, @Nullable Receipt receipt) {
        if (receipt == null) {
            failed.incrementAndGet();
        } else {
            acknowledged.add(said);
        }
        underWay.decrementAndGet();
    }

    /** Stops publishing and waits for what is under way. */
    @Override
    public void close() {
        ending = true;
        try {
            publishing.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }
}
