package org.carerecord.ingest.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
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

    /** Sends an event unless it was sent before. */
    void send(ClinicalEvent event, String file, String place) {
        long hash = hashOf(event.eventId());
        CompletableFuture<Receipt> earlier = underWay.get(hash);
        if (earlier != null) {
            await(new Awaited(earlier, hash, event.nhsNumber(), file, place, true));
        } else if (acknowledged.contains(hash)) {
            tally.accepted(event.nhsNumber(), true);
        } else {
            switch (publisher.publish(EventDraft.of(event))) {
                case Submission.Rejected(List<Violation> violations) ->
                        tally.rejected(new Rejection(file, place, text(violations)));
                case Submission.Sent(CompletableFuture<Receipt> receipt) -> {
                    underWay.put(hash, receipt);
                    await(new Awaited(receipt, hash, event.nhsNumber(), file, place, false));
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
                && (awaited.size() > awaitedMax || awaited.element().receipt().isDone())) {
            settle(awaited.remove());
        }
    }

    private void settle(Awaited resource) {
        try {
            resource.receipt().join();
            acknowledged.add(resource.hash());
            tally.accepted(resource.patient(), resource.duplicate());
        } catch (CompletionException failure) {
            String reason =
                    Optional.ofNullable(failure.getCause())
                            .filter(EventNotSentException.class::isInstance)
                            .map(Throwable::getMessage)
                            .orElse("Expected the log to take the event, but it did not");
            tally.rejected(new Rejection(resource.file(), resource.place(), reason));
            if (failure.getCause() instanceof EventNotSentException notSent
                    && notSent.isLogUnavailable()) {
                tally.stop(reason);
            }
        } finally {
            underWay.remove(resource.hash(), resource.receipt());
        }
    }

    /** 64 of the 128 bits of an id that is a digest. */
    private static long hashOf(String eventId) {
        return Long.parseUnsignedLong(eventId, 0, HASH_DIGITS, HEXADECIMAL);
    }

    private static String text(List<Violation> violations) {
        return violations.stream().map(Violation::text).collect(Collectors.joining("; "));
    }

    /**
     * A resource whose event's receipt is awaited.
     *
     * @param duplicate whether the event is that of an earlier resource
     */
    private record Awaited(
            CompletableFuture<Receipt> receipt,
            long hash,
            NhsNumber patient,
            String file,
            String place,
            boolean duplicate) {}
}
