package org.carerecord.record;

import java.util.List;
import org.carerecord.identity.NhsNumber;

/**
 * What is held under one number, before links are followed. Read-only.
 *
 * @param number the number
 * @param current the entries that came under it
 * @param identity what sources say of the number itself: links and re-issues that stand
 * @param feeds what each feed last changed under it, by name
 * @param heads where the last event lies that changed it, of each feed and each way
 * @param quarantined how many records under it could not be read
 * @param foldedSince how many more could not be at first, and have been folded since
 */
public record NumberRows(
        NhsNumber number,
        CurrentRows current,
        List<Entry> identity,
        List<FeedState> feeds,
        List<Provenance> heads,
        int quarantined,
        int foldedSince) {

    /** Copies the lists. */
    public NumberRows {
        identity = List.copyOf(identity);
        feeds = List.copyOf(feeds);
        heads = List.copyOf(heads);
    }

    /** Without the number: this form may reach a log. */
    @Override
    public String toString() {
        return "NumberRows[]";
    }
}
