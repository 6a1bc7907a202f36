package org.carerecord.record;

import org.carerecord.feed.FeedName;
import org.carerecord.identity.OdsCode;

/** Who tells: an organisation through a feed. */
record Provider(FeedName feed, OdsCode organisation) {

    static Provider of(Entry entry) {
        return new Provider(entry.provenance().feed(), entry.event().organisation());
    }
}
