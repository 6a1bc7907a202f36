package org.carerecord.query.words;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.record.SummarySection;

/** What is to be said of a section as a whole. */
public final class SectionWords {

    /** Said where a window or a limit leaves something out. */
    public static final String MORE = "More exists at the source.";

    /** Said where one provider states that there are none and another names some. */
    public static final String DISPUTED =
            "One provider says that there are none of these, another names some. Both are shown.";

    private SectionWords() {}

    /**
     * The sentences that stand above a section's lines: that it is disputed, why it is empty, that
     * more exists. None where it shows all that there is, undisputed.
     */
    public static List<String> lead(SummarySection section) {
        List<String> sentences = new ArrayList<>();
        if (section.disputed()) {
            sentences.add(DISPUTED);
        }
        section.absence().ifPresent(absence -> sentences.add(absence.words()));
        if (section.more()) {
            sentences.add(MORE);
        }
        return List.copyOf(sentences);
    }
}
