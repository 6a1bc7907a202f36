package org.carerecord.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.carerecord.registry.SchemaRegistry.Registered;
import org.carerecord.registry.SchemaRegistry.Unknown;
import org.junit.jupiter.api.Test;

final class WaitingRegistryTest {

    @Test
    void waitsUntilTheRegistryAnswers() {
        var flaky = new Flaky(2, Duration.ZERO);
        var waiting = new WaitingRegistry(flaky, Duration.ofMinutes(1));

        assertThat(waiting.schema(7)).isEqualTo(new Unknown());
        assertThat(flaky.asked).isEqualTo(3);
    }

    @Test
    void waitsToRegisterToo() {
        var waiting = new WaitingRegistry(new Flaky(1, Duration.ZERO), Duration.ofMinutes(1));

        assertThat(waiting.register("s", "\"string\"")).isEqualTo(new Registered(1));
    }

    @Test
    void givesUpWhenItsPatienceEnds() {
        var flaky = new Flaky(Integer.MAX_VALUE, Duration.ZERO);
        var waiting = new WaitingRegistry(flaky, Duration.ofMillis(250));

        assertThatThrownBy(() -> waiting.schema(7))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessage("down");
        assertThat(flaky.asked).isGreaterThan(1);
    }

    /** A registry that is slow to fail must not make the wait many times longer. */
    @Test
    void whatTheQuestionsTakeCountsAsWaiting() {
        var slow = new Flaky(Integer.MAX_VALUE, Duration.ofMillis(300));
        var waiting = new WaitingRegistry(slow, Duration.ofMillis(250));

        assertThatThrownBy(() -> waiting.schema(7))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThat(slow.asked).isEqualTo(1);
    }

    @Test
    void withoutPatienceItAsksOnce() {
        var flaky = new Flaky(1, Duration.ZERO);

        assertThatThrownBy(() -> new WaitingRegistry(flaky, Duration.ZERO).schema(7))
                .isInstanceOf(RegistryUnavailableException.class);
        assertThat(flaky.asked).isEqualTo(1);
    }

    @Test
    void stopsWaitingWhenInterrupted() throws Exception {
        var flaky = new Flaky(Integer.MAX_VALUE, Duration.ZERO);
        var thrown = new AtomicReference<Throwable>();
        var interrupted = new AtomicReference<Boolean>();
        Thread thread =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                new WaitingRegistry(flaky, Duration.ofHours(1)).schema(7);
                            } catch (RegistryUnavailableException down) {
                                thrown.set(down);
                                interrupted.set(Thread.currentThread().isInterrupted());
                            }
                        });
        thread.interrupt();

        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        assertThat(thrown.get()).isInstanceOf(RegistryUnavailableException.class);
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void otherFaultsAreNotWaitedFor() {
        SchemaRegistry broken =
                new SchemaRegistry() {
                    @Override
                    public Registration register(String subject, String schemaJson) {
                        throw new IllegalStateException("broken");
                    }

                    @Override
                    public Lookup schema(int id) {
                        throw new IllegalStateException("broken");
                    }
                };

        assertThatThrownBy(() -> new WaitingRegistry(broken, Duration.ofHours(1)).schema(1))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Fails a number of times, each after a while, and then answers. */
    private static final class Flaky implements SchemaRegistry {

        private final int failures;
        private final Duration slowness;
        private int asked;

        Flaky(int failures, Duration slowness) {
            this.failures = failures;
            this.slowness = slowness;
        }

        @Override
        public Registration register(String subject, String schemaJson) {
            failAtFirst();
            return new Registered(1);
        }

        @Override
        public Lookup schema(int id) {
            failAtFirst();
            return new Unknown();
        }

        private void failAtFirst() {
            asked++;
            if (asked <= failures) {
                try {
                    Thread.sleep(slowness);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
                throw new RegistryUnavailableException("down", new IOException("refused"));
            }
        }
    }
}
