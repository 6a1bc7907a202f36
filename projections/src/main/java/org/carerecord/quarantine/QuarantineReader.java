package org.carerecord.quarantine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carerecord.codec.ForwardedEventCodec;
import org.carerecord.codec.QuarantineNotice;
import org.carerecord.codec.QuarantineNoticeCodec;
import org.carerecord.feed.Topics;
import org.carerecord.registry.SchemaRegistry;

/**
 * Reads what lies in quarantine: all notices of one place as one record, and whether the record has
 * been driven again since.
 */
public final class QuarantineReader {

    private final TopicReader topics;
    private final QuarantineNoticeCodec notices;
    private final ForwardedEventCodec forwarded;

    /** Over a log and the registry of its schemas. */
    public QuarantineReader(LogAccess access, SchemaRegistry registry, ReadListener listener) {
        this.topics = new TopicReader(access, listener);
        this.notices = new QuarantineNoticeCodec(registry);
        this.forwarded = new ForwardedEventCodec(registry);
    }

    /**
     * What lies in quarantine now.
     *
     * @throws LogUnreachableException where the log does not answer
     * @throws org.carerecord.registry.RegistryUnavailableException where the registry must be asked
     *     and does not answer
     */
    public QuarantineContent read() {
        var reading = new Reading();
        topics.read(Topics.QUARANTINE, reading::notice);
        topics.read(Topics.FORWARDED, reading::forwarded);
        return reading.content();
    }

    /** The newest notice of a place, and whether any of its notices names a patient. */
    private record Noticed(QuarantineNotice notice, long at, boolean patientKnown) {

        private static final Comparator<Noticed> AGE =
                Comparator.comparingLong(Noticed::at)
                        .thenComparing(noticed -> noticed.notice().reason());

        Noticed with(Noticed other) {
            Noticed newest = AGE.compare(this, other) >= 0 ? this : other;
            return new Noticed(newest.notice, newest.at, patientKnown || other.patientKnown);
        }
    }

    private final class Reading {

        private final Map<Place, Noticed> noticed = new HashMap<>();
        private final Set<Place> redriven = new HashSet<>();

        /** Notices repeat a few sentences; each is kept once. */
        private final Map<String, String> sentences = new HashMap<>();

        private long unreadable;

        void notice(ConsumerRecord<byte[], byte[]> record) {
            notices.decode(record.value())
                    .ifPresentOrElse(notice -> notice(record, notice), () -> unreadable++);
        }

        private void notice(ConsumerRecord<byte[], byte[]> record, QuarantineNotice notice) {
            var place = new Place(notice.feed(), notice.partition(), notice.offset());
            noticed.merge(
                    place,
                    new Noticed(notice, record.timestamp(), record.key() != null),
                    Noticed::with);
        }

        void forwarded(ConsumerRecord<byte[], byte[]> record) {
            forwarded
                    .decode(record.value())
                    .ifPresentOrElse(
                            event ->
                                    redriven.add(
                                            new Place(
                                                    event.feed(),
                                                    event.partition(),
                                                    event.offset())),
                            () -> unreadable++);
        }

        QuarantineContent content() {
            List<QuarantinedRecord> records = new ArrayList<>(noticed.size());
            noticed.forEach((place, known) -> records.add(record(place, known)));
            records.sort(Comparator.comparing(QuarantinedRecord::place));
            return new QuarantineContent(records, unreadable);
        }

        private QuarantinedRecord record(Place place, Noticed known) {
            QuarantineNotice notice = known.notice();
            return new QuarantinedRecord(
                    place,
                    notice.receivedAt(),
                    sentence(notice.reason()),
                    sentence(notice.rule()),
                    notice.field(),
                    notice.valueBytes(),
                    notice.valueDigest(),
                    known.patientKnown(),
                    redriven.contains(place));
        }

        private String sentence(String text) {
            return sentences.computeIfAbsent(text, same -> same);
        }
    }
}
