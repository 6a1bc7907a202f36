package org.carerecord.benchmarks.feed;

import org.apache.kafka.clients.producer.RecordMetadata;

/** Looks for events that were sent. */
interface Probe extends AutoCloseable {

    /** An event has been taken by the broker; it was to be sent at a moment of nanoTime. */
    void sent(PreparedEvent event, RecordMetadata place, long dueNanos);

    /** Waits until everything that is looked for has been seen or given up. */
    void finish() throws InterruptedException;

    @Override
    void close();
}
