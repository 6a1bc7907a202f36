package org.carerecord.ingest.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.ingest.publish.EventDraft;
import org.carerecord.ingest.publish.EventNotSentException;
import org.carerecord.ingest.publish.EventPublisher;
import org.carerecord.ingest.publish.Submission;
import org.carerecord.ingest.publish.Violation;

/**
 * Sends events, keeps back what was sent before, and settles each resource once the log has
 * answered. Used by the loading thread only, so the order of what it tells is that of the sources.
 */
final class Dispatch {

    private static final int HASH_DIGITS = 16;
    private static final int HEXADECIMAL = 16;

    private final EventPublisher publisher;
    private final Tally tally;
    private final int awaitedMax;
    private final RecentEvents acknowledged;
    private final Map<Long, CompletableFuture<Receipt>> underWay = new HashMap<>();
    private final Deque<Awaited> awaited = new ArrayDeque<>();

    Dispatch(EventPublisher publisher, Tally tally, LoadLimits limits) {
        this.publisher = publisher;
        this.tally = tally;
        this.awaitedMax = limits.awaited();
        this.acknowledged = new RecentEvents(limits.recentEvents());
    }

    /** Sends the events of one resource, but for those that were sent before. */
    void send(List<ClinicalEvent> events, String file, String place) {
        List<Sent> sent = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (ClinicalEvent event : events) {
            send(event, sent, broken);
        }
        NhsNumber patient = events.getFirst().nhsNumber();
        await(new Awaited(sent, broken, patient, file, place));
    }

    private void send(ClinicalEvent event, List<Sent> sent, List<String> broken) {
        long hash = hashOf(event.eventId());
        CompletableFuture<Receipt> earlier = underWay.get(hash);
        if (earlier != null) {
            sent.add(new Sent(earlier, hash, true));
        } else if (!acknowledged.contains(hash)) {
            switch (publisher.publish(EventDraft.of(event))) {
                case Submission.Rejected(List<Violation> violations) ->
                        violations.forEach(violation -> broken.add(violation.text()));
                case Submission.Sent(CompletableFuture<Receipt> receipt) -> {
                    underWay.put(hash, receipt);
                    sent.add(new Sent(receipt, hash, false));
                }
            }
        }
    }

    /** Waits until the log has answered for everything sent. */
    void settleAll() {
        while (!awaited.isEmpty()) {
            settle(awaited.remove());
        }
    }

    private void await(Awaited resource) {
        awaited.add(resource);
        while (!awaited.isEmpty()
                && (awaited.size() > awaitedMax || awaited.element().isAnswered())) {
            settle(awaited.remove());
        }
    }

    private void settle(Awaited resource) {
        List<String> reasons = new ArrayList<>(resource.broken());
        resource.sent().forEach(event -> settle(event).ifPresent(reasons::add));
        if (reasons.isEmpty()) {
            long events = resource.sent().stream().filter(event -> !event.repeated()).count();
            tally.accepted(resource.patient(), events);
        } else {
            tally.rejected(
                    new Rejection(resource.file(), resource.place(), String.join("; ", reasons)));
        }
    }

    /** Why the log did not take the event; empty if it did. */
    private Optional<String> settle(Sent event) {
        try {
            event.receipt().join();
            acknowledged.add(event.hash());
            return Optional.empty();
        } catch (CompletionException failure) {
            String reason =
                    Optional.ofNullable(failure.getCause())
                            .filter(EventNotSentException.class::isInstance)
                            .map(Throwable::getMessage)
                            .orElse("Expected the log to take the event, but it did not");
            if (failure.getCause() instanceof EventNotSentException notSent
                    && notSent.isLogUnavailable()) {
                tally.stop(reason);
            }
            return Optional.of(reason);
        } finally {
            underWay.remove(event.hash(), event.receipt());
        }
    }

    /** 64 of the 128 bits of an id that is a digest. */
    private static long hashOf(String eventId) {
        return Long.parseUnsignedLong(eventId, 0, HASH_DIGITS, HEXADECIMAL);
    }

    /**
     * A resource whose events' receipts are awaited.
     *
     * @param sent what was sent of it, in this turn or by an earlier resource; without what the log
     *     has acknowledged before
     * @param broken the rules that kept events of it from being sent
     */
    private record Awaited(
            List<Sent> sent, List<String> broken, NhsNumber patient, String file, String place) {

        boolean isAnswered() {
            return sent.stream().allMatch(event -> event.receipt().isDone());
        }
    }

    /**
     * An event whose receipt is awaited.
     *
     * @param repeated whether it is that of an earlier resource
     */
    private record Sent(CompletableFuture<Receipt> receipt, long hash, boolean repeated) {}
}
