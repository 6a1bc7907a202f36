package org.carerecord.registry;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a registry that is down, with growing pauses: an event that cannot be read yet is not
 * an event that cannot be read. Gives up after a bound, so that the caller can let go of what it
 * holds and begin again.
 */
public final class WaitingRegistry implements SchemaRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingRegistry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final SchemaRegistry registry;
    private final Duration patience;

    /**
     * In front of a registry.
     *
     * @param patience how long one question may wait in all
     */
    public WaitingRegistry(SchemaRegistry registry, Duration patience) {
        this.registry = registry;
        this.patience = patience;
    }

    @Override
    public Registration register(String subject, String schemaJson) {
        return ask(() -> registry.register(subject, schemaJson));
    }

    @Override
    public Lookup schema(int id) {
        return ask(() -> registry.schema(id));
    }

    private <T> T ask(Supplier<T> question) {
        Duration pause = FIRST_PAUSE;
        long since = System.nanoTime();
        while (true) {
            try {
                return question.get();
            } catch (RegistryUnavailableException down) {
                // What the questions themselves took counts too: each may wait for its own limit.
                if (System.nanoTime() - since >= patience.toNanos()) {
                    throw down;
                }
                LOG.warn("{}; asking again in {} ms", down.getMessage(), pause.toMillis());
                sleep(pause, down);
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            }
        }
    }

    private static void sleep(Duration pause, RegistryUnavailableException down) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw down;
        }
    }
}
