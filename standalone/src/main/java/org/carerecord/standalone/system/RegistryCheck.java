package org.carerecord.standalone.system;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carerecord.codec.EventEncoder;
import org.carerecord.registry.RegistryUnavailableException;
import org.carerecord.registry.SchemaRegistry;

/**
 * Asks a real registry at the start for the id of today's event, so that a wrong address is told at
 * once: the fold would wait for the registry, as it must while one is down.
 */
final class RegistryCheck {

    private static final String FIX = ": start the registry, or check the address of --registry";

    private RegistryCheck() {}

    /**
     * Makes sure that the registry answers and takes the schema.
     *
     * @param url the registry's address, for the message
     * @param limit how long it may take; its client would wait longer
     * @throws RegistryUnavailableException where it does not answer in time
     * @throws NotStartedException where it holds schemas that today's does not go with
     */
    static void require(SchemaRegistry registry, String url, Duration limit) {
        CompletableFuture<EventEncoder> encoder =
                CompletableFuture.supplyAsync(
                        () -> new EventEncoder(registry),
                        task -> Thread.ofVirtual().name("registry-check").start(task));
        try {
            encoder.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException refused) {
            throw explained(refused);
        } catch (TimeoutException late) {
            throw new RegistryUnavailableException(
                    "Expected the schema registry at %s to answer within %d ms, but it did not%s"
                            .formatted(url, limit.toMillis(), FIX),
                    late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotStartedException("Interrupted while starting", stopped);
        }
    }

    private static RuntimeException explained(ExecutionException refused) {
        Throwable cause = refused.getCause();
        if (cause instanceof RegistryUnavailableException unavailable) {
            return new RegistryUnavailableException(unavailable.getMessage() + FIX, refused);
        }
        String reason = cause == null ? "The schema registry failed" : cause.getMessage();
        return new NotStartedException(
                reason + ": give the registry of this installation with --registry", refused);
    }
}
