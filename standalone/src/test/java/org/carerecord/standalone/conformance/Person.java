package org.carerecord.standalone.conformance;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Heading;
import org.carerecord.record.Moment;
import org.carerecord.record.Sharing;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;

/** A person of whom a test tells statement by statement, received before any moment asked for. */
final class Person {

    /** Of the test range: never a person. */
    static final NhsNumber NUMBER = new NhsNumber(9_990_000_018L);

    private static final FeedName FEED = new FeedName("gp-north");
    private static final OdsCode PRACTICE = new OdsCode("Y06601");
    private static final Instant RECEIVED = Instant.parse("2019-01-01T00:00:00Z");

    private final FoldedRecords records = new FoldedRecords();
    private Sharing sharing = Sharing.UNKNOWN;

    /** Tells a statement of the practice. */
    Person tell(String entryId, Section section, Body body) {
        return tell(entryId, section, body, "N");
    }

    /** Tells a statement of the practice with its confidentiality. */
    Person tell(String entryId, Section section, Body body, String confidentiality) {
        var event =
                new ClinicalEvent(
                        "event-" + entryId,
                        PRACTICE,
                        NUMBER,
                        section.code(),
                        entryId,
                        1,
                        null,
                        ClinicalEvent.Status.RECORDED,
                        confidentiality,
                        List.of(),
                        null,
                        null,
                        body);
        records.take(FEED, event, RECEIVED);
        return this;
    }

    /** What is known of the feeds. */
    Person sharing(Sharing known) {
        sharing = known;
        return this;
    }

    /** The summary at a moment. */
    Summary summary(Instant at) {
        return records.summary(NUMBER, Moment.now(at), sharing).orElseThrow();
    }

    /** What a section shows at a moment. */
    SummarySection section(Heading heading, Instant at) {
        return summary(at).sections().stream()
                .filter(section -> section.heading() == heading)
                .findFirst()
                .orElseThrow();
    }

    /** The document at a moment. */
    Rendered rendered(Instant at) {
        return Rendered.of(new Case("told", summary(at), Moment.now(at)));
    }

    Document document(Instant at) {
        return rendered(at).document();
    }
}
