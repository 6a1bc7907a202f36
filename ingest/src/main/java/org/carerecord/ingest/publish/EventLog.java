package org.carerecord.ingest.publish;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;

/**
 * The log of one feed, as a publisher needs it.
 *
 * <p>An implementation must:
 *
 * <ul>
 *   <li>complete the future only when the event is durable, with where it lies;
 *   <li>keep the events of one patient in one partition, in the order in which they were appended;
 *   <li>answer every failure through the future, as {@link EventNotSentException}; it must not
 *       throw;
 *   <li>be safe for use by several threads.
 * </ul>
 */
public interface EventLog {

    /**
     * Appends an event.
     *
     * @param patient whom the event is about: decides the partition
     * @param event the event as framed bytes; not modified and not to be modified afterwards
     */
    CompletableFuture<Receipt> append(NhsNumber patient, byte[] event);

    /** Lets go of the log after at most this time; what is still under way then fails. */
    void close(Duration limit);
}
