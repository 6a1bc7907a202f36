package org.carerecord.ingest.publish;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.Receipt;
import org.carerecord.registry.RegistryUnavailableException;
import org.carerecord.registry.SchemaRegistry;

/**
 * Publishes the events of one feed: checks each draft, sends it, and hands out a receipt once it is
 * durable. Sending does not wait for the receipt; it waits only while as many events as the limits
 * allow are under way. Safe for use by several threads.
 */
public final class EventPublisher implements AutoCloseable {

    private final EventLog log;
    private final EventEncoder encoder;
    private final EventRules rules;
    private final PublisherLimits limits;
    private final Semaphore room;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Over a log.
     *
     * @param log takes the events; closed with this publisher
     * @param registry gives the schema its id
     * @param settings the organisation, the test range and the limits are taken from here
     * @param clock says which times lie too far ahead
     * @throws RegistryUnavailableException where the registry does not answer
     */
    public EventPublisher(
            EventLog log,
            SchemaRegistry registry,
            PublisherSettings settings,
            InstantSource clock) {
        this(log, new EventEncoder(registry), settings, clock);
    }

    private EventPublisher(
            EventLog log, EventEncoder encoder, PublisherSettings settings, InstantSource clock) {
        this.log = log;
        this.encoder = encoder;
        this.limits = settings.limits();
        this.rules = new EventRules(settings.organisation(), settings.testRange(), limits, clock);
        this.room = new Semaphore(limits.inFlight(), true);
    }

    /**
     * Connects to the feed's topic in an installation. The topic is created if it is missing.
     *
     * @param settings where, which feed and for whom
     * @param registry gives the schema its id
     * @param clock the system's clock, but in tests
     * @throws NotConnectedException where broker or registry do not answer within the limit, or the
     *     installation is not what it should be; its message says what to do
     */
    public static EventPublisher connect(
            PublisherSettings settings, SchemaRegistry registry, InstantSource clock) {
        EventEncoder encoder = encoder(registry, settings.limits().connect());
        return new EventPublisher(KafkaEventLog.connect(settings), encoder, settings, clock);
    }

    /** Checks a draft without sending it: the event it is, or everything that is wrong with it. */
    public Validity validate(EventDraft draft) {
        return switch (admit(draft)) {
            case Admitted admitted -> new Validity.Valid(admitted.event());
            case Refused refused -> new Validity.Invalid(refused.violations());
        };
    }

    /**
     * Checks a draft and sends it if it is in order. Does not wait for the receipt, but waits for
     * room while too many events are under way.
     *
     * @throws IllegalStateException if the publisher is closed
     */
    public Submission publish(EventDraft draft) {
        if (closed.get()) {
            throw new IllegalStateException("Expected an open publisher, but it is closed");
        }
        return switch (admit(draft)) {
            case Admitted admitted -> new Submission.Sent(send(admitted));
            case Refused refused -> new Submission.Rejected(refused.violations());
        };
    }

    /** Publishes drafts one after the other; the answers come in the order of the drafts. */
    public List<Submission> publishAll(Collection<EventDraft> drafts) {
        List<Submission> submissions = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> submissions.add(publish(draft)));
        return submissions;
    }

    /**
     * Waits until everything handed over so far is acknowledged or has failed, which the limit for
     * delivery bounds.
     *
     * @throws InterruptedException if the thread is interrupted; nothing is lost by that
     */
    public void flush() throws InterruptedException {
        room.acquire(limits.inFlight());
        room.release(limits.inFlight());
    }

    /** Waits for what is under way, at most as long as the limit says, and lets go of the log. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        Duration rest = limits.close();
        try {
            long start = System.nanoTime();
            if (room.tryAcquire(limits.inFlight(), rest.toNanos(), TimeUnit.NANOSECONDS)) {
                room.release(limits.inFlight());
            }
            rest = rest.minusNanos(System.nanoTime() - start);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            rest = Duration.ZERO;
        }
        log.close(rest.isNegative() ? Duration.ZERO : rest);
    }

    private Admission admit(EventDraft draft) {
        return switch (rules.check(draft)) {
            case Validity.Invalid invalid -> new Refused(invalid.violations());
            case Validity.Valid valid -> admit(valid.event());
        };
    }

    private Admission admit(ClinicalEvent event) {
        byte[] encoded = encoder.encode(event);
        if (encoded.length <= limits.eventBytes()) {
            return new Admitted(event, encoded);
        }
        return new Refused(
                List.of(
                        new Violation(
                                "body",
                                "Expected an event of at most "
                                        + limits.eventBytes()
                                        + " bytes, but it has "
                                        + encoded.length,
                                "give the address of a large attachment instead of its bytes")));
    }

    private CompletableFuture<Receipt> send(Admitted admitted) {
        try {
            room.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(
                    EventNotSentException.refused(
                            "Expected room among the events under way, but the wait for it was"
                                    + " interrupted: nothing was sent",
                            stopped));
        }
        CompletableFuture<Receipt> appended =
                log.append(admitted.event().nhsNumber(), admitted.encoded());
        var _ = appended.whenComplete((receipt, failure) -> room.release());
        // A copy: a caller may cancel it, which must neither free nor keep the room.
        return appended.copy();
    }

    /** Registering waits as long as the registry's client does, so it is waited for from here. */
    private static EventEncoder encoder(SchemaRegistry registry, Duration limit) {
        CompletableFuture<EventEncoder> encoder =
                CompletableFuture.supplyAsync(
                        () -> new EventEncoder(registry),
                        task -> Thread.ofVirtual().name("care-record-registry").start(task));
        try {
            return encoder.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException refused) {
            String fix =
                    refused.getCause() instanceof RegistryUnavailableException
                            ? ": start the registry, or check its address"
                            : ": give the registry of this installation";
            String reason =
                    refused.getCause() == null
                            ? "Expected the schema registry to answer, but it did not"
                            : refused.getCause().getMessage();
            throw new NotConnectedException(reason + fix, refused);
        } catch (TimeoutException late) {
            throw new NotConnectedException(
                    "Expected the schema registry to answer within "
                            + limit.toMillis()
                            + " ms, but it did not: start it, or check its address",
                    late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotConnectedException(
                    "Expected to connect to the schema registry, but was interrupted", stopped);
        }
    }

    private sealed interface Admission {}

    @SuppressWarnings("ArrayRecordComponent") // handed on as bytes, never compared
    private record Admitted(ClinicalEvent event, byte[] encoded) implements Admission {}

    private record Refused(List<Violation> violations) implements Admission {}
}
