package org.carerecord.query;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What should not happen. A fault gets an id that the client is told; the log has the id and where
 * the fault arose, by class and line. Messages of exceptions are left out of both: they may quote
 * the record.
 */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int RADIX = 36;
    private static final int MAX_CAUSES = 8;

    private final String prefix;
    private final AtomicLong count = new AtomicLong();

    Faults(InstantSource clock) {
        this.prefix = Long.toString(clock.millis(), RADIX);
    }

    /** Logs the fault and gives it an id, unique among the runs of this node. */
    String log(Throwable fault) {
        String id = prefix + "-" + Long.toString(count.incrementAndGet(), RADIX);
        LOG.error("Fault {} while answering a request", id, new WithoutMessage(fault, MAX_CAUSES));
        return id;
    }

    /** Where a fault arose, without what it says. */
    private static final class WithoutMessage extends Throwable {

        private static final long serialVersionUID = 1;

        WithoutMessage(Throwable fault, int causes) {
            super(
                    fault.getClass().getName(),
                    fault.getCause() == null || causes == 0
                            ? null
                            : new WithoutMessage(fault.getCause(), causes - 1));
            setStackTrace(fault.getStackTrace());
        }
    }
}
