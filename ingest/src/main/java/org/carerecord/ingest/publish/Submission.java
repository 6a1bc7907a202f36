package org.carerecord.ingest.publish;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.carerecord.feed.Receipt;

/** What became of a draft that was handed to the publisher. */
public sealed interface Submission {

    /**
     * The event is on its way.
     *
     * @param receipt completes when the log has acknowledged the event: only then is it durable.
     *     Fails with {@link EventNotSentException} when that cannot be brought about. What is
     *     chained to it runs on the log's thread, so it must be short and must not block
     */
    record Sent(CompletableFuture<Receipt> receipt) implements Submission {}

    /**
     * Nothing was sent.
     *
     * @param violations every rule the draft breaks; never empty
     */
    record Rejected(List<Violation> violations) implements Submission {

        /** Copies the list. */
        public Rejected {
            violations = List.copyOf(violations);
        }
    }
}
