package org.carerecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.carerecord.codec.EventEncoder;
import org.carerecord.codec.ForwardedEvent;
import org.carerecord.codec.ForwardedEventCodec;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.Section;
import org.carerecord.feed.Partitioning;
import org.carerecord.feed.Topics;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Entry;
import org.carerecord.record.Moment;
import org.carerecord.record.NumberRows;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.carerecord.store.Histories;
import org.carerecord.store.Histories.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is folded under another key than the one it lies under in its feed. */
final class ForwardingTest {

    private static final NhsNumber OTHER = new NhsNumber(9_990_000_026L);
    private static final String TOPIC = Topics.of(Histories.GP);

    @TempDir private Path directory;
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final ForwardedEventCodec codec = new ForwardedEventCodec(registry);
    private FoldDriver driver;

    @BeforeEach
    void open() {
        driver = new FoldDriver(directory, 1, registry, Map.of());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aLinkIsForwardedToTheOtherNumberWithWhereItLies() {
        byte[] link = framed(link(OTHER));
        driver.pipe(TOPIC, Partitioning.keyOf(Histories.PATIENT), link);
        List<TestRecord<byte[], byte[]>> forwarded = driver.forwarded();

        assertThat(forwarded).hasSize(1);
        assertThat(forwarded.getFirst().key()).isEqualTo(Partitioning.keyOf(OTHER));
        ForwardedEvent event = codec.decode(forwarded.getFirst().value()).orElseThrow();
        assertThat(event.feed()).isEqualTo(Histories.GP);
        assertThat(event.offset()).isZero();
        assertThat(event.receivedAt()).isEqualTo(Histories.RECEIVED);
        assertThat(event.value()).isEqualTo(link);
    }

    @Test
    void aLinkThatComesAgainIsForwardedAgainForACrashMayHaveComeBetween() {
        byte[] link = framed(link(OTHER));
        driver.pipe(TOPIC, Partitioning.keyOf(Histories.PATIENT), link);
        driver.forwarded();
        driver.pipe(TOPIC, Partitioning.keyOf(Histories.PATIENT), link);

        assertThat(driver.forwarded()).hasSize(1);
    }

    @Test
    void aForwardedLinkIsFoldedUnderTheOtherNumber() {
        forward(OTHER, framed(link(OTHER)));

        NumberRows other = driver.number(OTHER);
        assertThat(other.identity())
                .extracting(Entry::event)
                .extracting(ClinicalEvent::nhsNumber)
                .containsExactly(Histories.PATIENT);
        assertThat(driver.number(Histories.PATIENT).identity()).isEmpty();
    }

    @Test
    void aLinkOfANumberWithItselfIsQuarantined() {
        driver.pipe(TOPIC, Partitioning.keyOf(Histories.PATIENT), framed(link(Histories.PATIENT)));

        assertThat(driver.notice(driver.quarantined().getFirst()).reason())
                .isEqualTo("link-to-itself");
    }

    @Test
    void aRecordOfQuarantineThatIsForwardedIsFoldedAndNoLongerCounted() {
        Told asthma = Histories.told("c1", Histories.condition("asthma", "active", "2019"));
        driver.pipe(TOPIC, Partitioning.keyOf(OTHER), asthma.framed());
        List<TestRecord<byte[], byte[]>> notices = driver.quarantined();
        notices.forEach(notice -> driver.pipe(Topics.QUARANTINE, notice.key(), notice.value()));
        assertThat(driver.patient().quarantined()).isEqualTo(1);
        assertThat(driver.number(OTHER).quarantined()).isEqualTo(1);

        forward(Histories.PATIENT, asthma.framed());

        assertThat(driver.patient().quarantined()).isZero();
        assertThat(driver.number(OTHER).quarantined()).isEqualTo(1);
        assertThat(driver.patient().feeds().getFirst().lastReceivedAt())
                .isEqualTo(Histories.RECEIVED);
        // The notice may be read again after it was resolved.
        notices.forEach(notice -> driver.pipe(Topics.QUARANTINE, notice.key(), notice.value()));
        assertThat(driver.patient().quarantined()).isZero();
        assertThat(
                        driver.view()
                                .number(
                                        Histories.PATIENT,
                                        Moment.asOf(Histories.RECEIVED.minusMillis(1)))
                                .quarantined())
                .isZero();
    }

    @Test
    void whatConcernsAnotherPatientIsNotFoldedUnderTheKeyItCameWith() {
        Told asthma = Histories.told("c1", Histories.condition("asthma", "active", "2019"));
        forward(OTHER, asthma.framed());

        assertThat(driver.everyRow()).isEmpty();
    }

    @Test
    void bytesThatAreNoForwardedEventArePassedOver() {
        driver.pipe(Topics.FORWARDED, Partitioning.keyOf(OTHER), new byte[] {1, 2, 3});
        driver.pipe(Topics.FORWARDED, null, null);

        assertThat(driver.everyRow()).isEmpty();
        assertThat(driver.quarantined()).isEmpty();
    }

    @Test
    void aRecordBeyondTheLimitIsQuarantinedWithoutBeingRead() {
        driver.pipe(
                TOPIC,
                Partitioning.keyOf(Histories.PATIENT),
                new byte[FoldDriver.MAX_EVENT_BYTES + 1]);

        assertThat(driver.notice(driver.quarantined().getFirst()).reason()).isEqualTo("too-large");
    }

    private void forward(NhsNumber patient, byte[] framed) {
        var forwarded = new ForwardedEvent(Histories.GP, 0, 0, Histories.RECEIVED, framed);
        driver.pipe(Topics.FORWARDED, Partitioning.keyOf(patient), codec.encode(forwarded));
    }

    private static Body link(NhsNumber other) {
        return new PatientsLinked(other, PatientsLinked.Kind.SUPERSEDED, null);
    }

    private byte[] framed(Body body) {
        return new EventEncoder(registry)
                .encode(
                        new ClinicalEvent(
                                "event-link",
                                new OdsCode("Y06601"),
                                Histories.PATIENT,
                                Section.IDENTITY.code(),
                                "link",
                                1,
                                Instant.EPOCH,
                                Status.RECORDED,
                                "N",
                                List.of(),
                                null,
                                null,
                                body));
    }
}
