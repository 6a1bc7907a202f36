package org.carerecord.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.event.Attachment;
import org.carerecord.event.Concept;
import org.carerecord.event.DocumentReference;
import org.carerecord.feed.FeedName;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Receipt;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class EventPublisherTest {

    private static final FeedName FEED = new FeedName("gp-north");
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    private final InMemoryEventLog memory = new InMemoryEventLog(FEED, new Partitioning(12));
    private final TestingLog slow = new TestingLog();

    @Test
    void givesAReceiptThatSaysWhereTheEventLies() throws Exception {
        try (EventPublisher publisher = over(memory, PublisherLimits.DEFAULT)) {
            Receipt receipt = sent(publisher.publish(Drafts.valid())).get();

            NhsNumber patient = new NhsNumber(9_434_765_919L);
            assertThat(receipt).isEqualTo(new Receipt(FEED, new Partitioning(12).of(patient), 0));
            assertThat(memory.kept()).hasSize(1);
        }
    }

    @Test
    void appendsWhatADecoderReadsBack() throws Exception {
        try (EventPublisher publisher = over(memory, PublisherLimits.DEFAULT)) {
            sent(publisher.publish(Drafts.valid())).get();

            var decoder = new EventDecoder(new InMemorySchemaRegistry(), TestRange.REFUSED);
            assertThat(decoder.decode(memory.kept().getFirst().event()))
                    .isEqualTo(
                            new Decoded.Event(
                                    ((Validity.Valid) publisher.validate(Drafts.valid())).event()));
        }
    }

    @Test
    void sendsNothingThatBreaksARule() {
        try (EventPublisher publisher = over(memory, PublisherLimits.DEFAULT)) {
            Submission submission = publisher.publish(Drafts.valid().nhsNumber("1"));

            assertThat(((Submission.Rejected) submission).violations())
                    .extracting(Violation::field)
                    .containsExactly("nhsNumber");
            assertThat(memory.kept()).isEmpty();
        }
    }

    @Test
    void refusesAnEventThatIsTooLarge() {
        byte[] scan = new byte[1_000_000];
        var letter =
                new DocumentReference(
                        Concept.ofText("Letter"),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(new Attachment("application/pdf", null, null, scan)));
        try (EventPublisher publisher = over(memory, PublisherLimits.DEFAULT)) {
            Submission submission = publisher.publish(Drafts.of("documents", letter));

            List<Violation> violations = ((Submission.Rejected) submission).violations();
            assertThat(violations).extracting(Violation::field).containsExactly("body");
            assertThat(violations.getFirst().rule()).contains("at most 921600 bytes");
        }
    }

    @Test
    void publishesABatchInItsOrder() throws Exception {
        try (EventPublisher publisher = over(memory, PublisherLimits.DEFAULT)) {
            List<Submission> submissions =
                    publisher.publishAll(
                            List.of(
                                    Drafts.valid().eventId("a"),
                                    Drafts.valid().version(-1),
                                    Drafts.valid().eventId("b")));

            assertThat(submissions)
                    .extracting(Object::getClass)
                    .containsExactly(
                            Submission.Sent.class,
                            Submission.Rejected.class,
                            Submission.Sent.class);
            assertThat(sent(submissions.get(2)).get().offset()).isEqualTo(1);
        }
    }

    @Test
    void waitsForRoomWhileTooManyAreUnderWay() throws Exception {
        try (EventPublisher publisher = over(slow, PublisherLimits.DEFAULT.withInFlight(1))) {
            var _ = sent(publisher.publish(Drafts.valid()));
            var second = new CompletableFuture<Submission>();
            Thread waiting =
                    Thread.ofVirtual()
                            .start(() -> second.complete(publisher.publish(Drafts.valid())));
            while (waiting.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(slow.appended()).isEqualTo(1);

            slow.acknowledge(0);
            assertThat(second.get()).isInstanceOf(Submission.Sent.class);
            assertThat(slow.appended()).isEqualTo(2);
            slow.acknowledge(1);
        }
    }

    @Test
    void makesRoomAgainWhenAnEventFails() throws Exception {
        try (EventPublisher publisher = over(slow, PublisherLimits.DEFAULT.withInFlight(1))) {
            CompletableFuture<Receipt> failed = sent(publisher.publish(Drafts.valid()));
            slow.fail(0);
            assertThatThrownBy(failed::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(EventNotSentException.class);

            assertThat(publisher.publish(Drafts.valid())).isInstanceOf(Submission.Sent.class);
            slow.acknowledge(1);
        }
    }

    @Test
    void sendsNothingWhereTheWaitForRoomIsInterrupted() {
        try (EventPublisher publisher = over(slow, PublisherLimits.DEFAULT.withInFlight(1))) {
            var _ = sent(publisher.publish(Drafts.valid()));
            Thread.currentThread().interrupt();

            CompletableFuture<Receipt> second = sent(publisher.publish(Drafts.valid()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(second).isCompletedExceptionally();
            assertThat(slow.appended()).isEqualTo(1);
            slow.acknowledge(0);
        }
    }

    @Test
    void flushesUntilEverythingIsAnswered() throws Exception {
        try (EventPublisher publisher = over(slow, PublisherLimits.DEFAULT)) {
            CompletableFuture<Receipt> receipt = sent(publisher.publish(Drafts.valid()));
            Thread.ofVirtual().start(() -> slow.acknowledge(0));

            publisher.flush();

            assertThat(receipt).isDone();
        }
    }

    @Test
    void closesInItsTimeThoughTheLogDoesNotAnswer() {
        var limits =
                new PublisherLimits(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(50),
                        10,
                        1_000,
                        256,
                        Duration.ZERO);
        EventPublisher publisher = over(slow, limits);
        CompletableFuture<Receipt> receipt = sent(publisher.publish(Drafts.valid()));

        publisher.close();
        publisher.close();

        assertThat(slow.isClosed()).isTrue();
        assertThat(receipt).isCompletedExceptionally();
        assertThatThrownBy(() -> publisher.publish(Drafts.valid()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void keepsAnEventUnderWayThoughItsReceiptIsCancelled() throws Exception {
        try (EventPublisher publisher = over(slow, PublisherLimits.DEFAULT.withInFlight(1))) {
            sent(publisher.publish(Drafts.valid())).cancel(true);
            Thread.ofVirtual().start(() -> slow.acknowledge(0));

            assertThat(sent(publisher.publish(Drafts.valid()))).isNotDone();
            assertThat(slow.appended()).isEqualTo(2);
            slow.acknowledge(1);
            publisher.flush();
        }
    }

    private static EventPublisher over(EventLog log, PublisherLimits limits) {
        return new EventPublisher(
                log,
                new InMemorySchemaRegistry(),
                PublisherSettings.of("127.0.0.1:1", FEED, new OdsCode("RJ1")).withLimits(limits),
                CLOCK);
    }

    private static CompletableFuture<Receipt> sent(Submission submission) {
        assertThat(submission).isInstanceOf(Submission.Sent.class);
        return ((Submission.Sent) submission).receipt();
    }
}
