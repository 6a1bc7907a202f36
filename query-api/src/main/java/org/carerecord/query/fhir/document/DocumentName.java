package org.carerecord.query.fhir.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.carerecord.feeds.LastHeard;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.record.Entry;
import org.carerecord.record.FeedState;
import org.carerecord.record.Item;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;

/**
 * Names a document by everything that it is made of: another content has another name, and the same
 * content the same. What is written of entries is named by their versions, not by their text.
 */
final class DocumentName {

    private final StringBuilder content = new StringBuilder();

    private DocumentName() {}

    /**
     * The UUID of a document.
     *
     * @param time the document's time
     */
    static String uuid(Summary summary, List<SilentFeed> silent, Moment moment, Instant time) {
        var name = new DocumentName();
        name.add("document", summary.patient().digits(), moment.past(), time);
        name.add(moment.at().atOffset(ZoneOffset.UTC).toLocalDate());
        summary.demographics().ifPresent(name::entry);
        summary.sections().forEach(name::section);
        summary.feeds().forEach(name::feed);
        summary.linked().forEach(name::linked);
        name.add("quarantined", summary.quarantined());
        silent.forEach(name::silent);
        return Uuids.of(name.content.toString());
    }

    private void section(SummarySection section) {
        add(section.heading().section(), section.more(), section.disputed());
        section.absence().ifPresent(absence -> add(absence.code()));
        for (Item item : section.items()) {
            add(item.why().code(), item.sameness().code(), item.differs());
            entry(item.entry());
            for (Item.Shown other : item.others()) {
                add(other.why().code());
                entry(other.entry());
            }
        }
    }

    private void entry(Entry entry) {
        add(
                entry.id().hex(),
                entry.event().nhsNumber().digits(),
                entry.event().version(),
                entry.event().eventId(),
                entry.provenance().offset(),
                entry.provenance().partition(),
                entry.provenance().receivedAt(),
                entry.inConflict());
    }

    private void feed(FeedState feed) {
        add(feed.feed().value(), feed.partition(), feed.offset(), feed.lastReceivedAt());
    }

    private void linked(LinkedNumber number) {
        add(number.number().digits(), number.kind().code(), number.since());
        number.feeds().forEach(this::feed);
    }

    private void silent(SilentFeed silent) {
        LastHeard heard = silent.lastHeard();
        add(silent.feed().feed().value(), silent.feed().name(), silent.certain(), heard);
    }

    private void add(Object... parts) {
        for (Object part : parts) {
            content.append(part).append('|');
        }
        content.append('\n');
    }
}
