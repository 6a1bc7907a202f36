package org.carerecord.query.fhir.resource;

import org.carerecord.feed.FeedName;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Entry;

/**
 * What a statement is called where it comes from. Sources link their statements by it.
 *
 * @param feed the feed that carries it
 * @param organisation who asserts it
 * @param entryId the source's own id
 */
public record SourceEntry(FeedName feed, OdsCode organisation, String entryId) {

    /** What an entry is called at its source. */
    public static SourceEntry of(Entry entry) {
        return beside(entry, entry.event().entryId());
    }

    /** What another statement of an entry's source is called. */
    public static SourceEntry beside(Entry entry, String entryId) {
        return new SourceEntry(entry.provenance().feed(), entry.event().organisation(), entryId);
    }

    /** The three in one, {@code feed/organisation/entry id}: an identifier's value. */
    public String text() {
        return feed.value() + "/" + organisation.value() + "/" + entryId;
    }
}
