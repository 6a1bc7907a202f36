package org.carerecord.query.words;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;
import org.carerecord.record.Item;

/** What is to be said of a line of a summary beside what its source says. */
public final class ItemWords {

    private ItemWords() {}

    /**
     * Which other providers say the same, why that counts as the same, and in what they differ: a
     * sentence each; none where the entry stands alone.
     *
     * @param asked the number that was asked for; an entry under another says so
     */
    public static List<String> others(Item item, NhsNumber asked) {
        return others(item, asked, Wording.OF_DOCUMENTS);
    }

    /**
     * As {@link #others(Item, NhsNumber)}.
     *
     * @param wording how providers are told
     */
    public static List<String> others(Item item, NhsNumber asked, Wording wording) {
        if (item.others().isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        for (Item.Shown other : item.others()) {
            sentences.add("Also from " + origin(other.entry(), asked, wording) + ".");
        }
        sentences.add(item.sameness().words());
        if (!item.differs().isEmpty()) {
            List<String> fields = item.differs().stream().map(FieldWords::of).toList();
            sentences.add("They differ in: " + String.join(", ", fields) + ".");
        }
        return List.copyOf(sentences);
    }

    private static String origin(Entry entry, NhsNumber asked, Wording wording) {
        NhsNumber under = entry.event().nhsNumber();
        return EntryText.source(entry, wording)
                + (under.equals(asked) ? "" : ", recorded under NHS No. " + under.spaced())
                + (entry.inConflict() ? ", in conflict with itself" : "");
    }
}
