package org.carerecord.query.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Attachment;
import org.carerecord.event.Body;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;
import org.carerecord.record.Item;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;

/**
 * Summaries as they were selected, the last of each patient, kept within about so many bytes. Each
 * has a tag, by which whoever finds it must see whether it is out of date.
 */
final class SelectedSummaries {

    /** What an entry takes with all that it says, about; documents sent along come on top. */
    private static final int BYTES_OF_AN_ENTRY = 4_000;

    private final Cache<NhsNumber, Kept> kept;

    /** A summary, and the tag of what it was selected from. */
    record Kept(String tag, Told told) {}

    SelectedSummaries(long bytes) {
        this.kept =
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher((NhsNumber patient, Kept one) -> weight(one.told().summary()))
                        .executor(Runnable::run)
                        .build();
    }

    /** The last summary of a patient. */
    Optional<Kept> find(NhsNumber patient) {
        return Optional.ofNullable(kept.getIfPresent(patient));
    }

    void keep(NhsNumber patient, String tag, Told told) {
        kept.put(patient, new Kept(tag, told));
    }

    private static int weight(Summary summary) {
        long bytes = BYTES_OF_AN_ENTRY;
        for (SummarySection section : summary.sections()) {
            for (Item item : section.items()) {
                bytes += weight(item.entry());
                for (Item.Shown other : item.others()) {
                    bytes += weight(other.entry());
                }
            }
        }
        return Math.clamp(bytes, 0, Integer.MAX_VALUE);
    }

    private static long weight(Entry entry) {
        return BYTES_OF_AN_ENTRY + attached(entry.event().body());
    }

    /** A document can be a thousand times as large as all that is told of it. */
    private static long attached(Body body) {
        List<Attachment> attachments =
                switch (body) {
                    case DocumentReference document -> document.attachments();
                    case DiagnosticReport report -> report.attachments();
                    default -> List.of();
                };
        long bytes = 0;
        for (Attachment attachment : attachments) {
            byte[] data = attachment.data();
            bytes += data == null ? 0 : data.length;
        }
        return bytes;
    }
}
