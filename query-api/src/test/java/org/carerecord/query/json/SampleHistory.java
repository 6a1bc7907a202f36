package org.carerecord.query.json;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryId;
import org.carerecord.record.Provenance;

/** The history of an entry that was in conflict, under a merged number, and taken back. */
public final class SampleHistory {

    private static final EntryId ID = new EntryId("0123456789abcdef0123456789abcdef");
    private static final FeedName GP = new FeedName("gp-north");

    private SampleHistory() {}

    /** The history. */
    public static EntryHistory ofThreeVersions() {
        return new EntryHistory(
                ID,
                List.of(
                        told(
                                event(3, "c", ClinicalEvent.Status.ENTERED_IN_ERROR),
                                false,
                                EntryHistory.State.TAKEN_BACK),
                        told(
                                event(2, "b", ClinicalEvent.Status.RECORDED),
                                true,
                                EntryHistory.State.OUTRANKED),
                        told(
                                event(2, "a", ClinicalEvent.Status.RECORDED),
                                true,
                                EntryHistory.State.OUTRANKED)));
    }

    private static EntryHistory.Told told(
            ClinicalEvent event, boolean inConflict, EntryHistory.State state) {
        Instant received = Instant.parse("2026-07-10T08:15:00Z").plusSeconds(event.version());
        var provenance = new Provenance(GP, 3, 100 + event.version(), received);
        return new EntryHistory.Told(new Entry(ID, event, provenance, inConflict), state);
    }

    private static ClinicalEvent event(long version, String id, ClinicalEvent.Status status) {
        boolean first = id.equals("a");
        NhsNumber under = first ? SampleCare.OTHER_NUMBER : SampleSummary.PATIENT;
        Body body = first ? SampleBodies.allergy() : SampleCare.alert();
        return new ClinicalEvent(
                "event-" + id,
                new OdsCode("Y06601"),
                under,
                first ? "allergies" : "alerts",
                "Flag/1",
                version,
                first ? null : Instant.parse("2026-07-10T08:00:00Z"),
                status,
                first ? "R" : "N",
                first ? List.of("HIV") : List.of(),
                first ? "Encounter/1" : null,
                first ? null : new Author("Dr A. Rahman", "General practitioner", null),
                body);
    }
}
