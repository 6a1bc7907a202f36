package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.carerecord.topology.Positions;
import org.junit.jupiter.api.Test;

final class LogEndTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);

    @Test
    void aFailureThatComesAtOnceIsNotRepeatedAtOnce() throws InterruptedException {
        try (var logEnd =
                new LogEnd(
                        refusing(),
                        "care-record",
                        new Positions(),
                        InstantSource.system(),
                        Duration.ofHours(1))) {
            logEnd.start();
            assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(Duration.ofMillis(300));

            assertThat(asked).hasValue(1);
            assertThat(logEnd.isReachable()).isFalse();
            assertThat(logEnd.upToDateAt(0)).isEmpty();
        }
    }

    /** A client whose every question is refused without delay. */
    private Admin refusing() {
        return (Admin)
                Proxy.newProxyInstance(
                        Admin.class.getClassLoader(),
                        new Class<?>[] {Admin.class},
                        (proxy, method, arguments) -> {
                            asked.incrementAndGet();
                            first.countDown();
                            throw new ClusterAuthorizationException("not allowed");
                        });
    }
}
