package org.carerecord.query.words;

import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;

/**
 * Puts an entry into words: what it is about, and all that its source said of it that a clinician
 * would miss. Nothing is cut, converted or judged; what the source did not say is not there.
 */
public final class EntryText {

    /** Said of an entry whose source contradicts itself. */
    public static final String CONFLICT =
            "The source has said different things under one version or one event. One of them"
                    + " counts, by a fixed rule; all are in the history of this entry.";

    private EntryText() {}

    /**
     * An entry in words.
     *
     * @param asked the number that was asked for; an entry under another says so
     */
    public static EntryWords of(Entry entry, NhsNumber asked) {
        return of(entry, asked, Wording.OF_DOCUMENTS);
    }

    /**
     * An entry in words.
     *
     * @param asked the number that was asked for; an entry under another says so
     * @param wording how providers and moments are told
     */
    public static EntryWords of(Entry entry, NhsNumber asked, Wording wording) {
        var telling = new Telling();
        if (entry.inConflict()) {
            telling.say("Conflict", CONFLICT);
        }
        return words(telling, entry.event(), asked, wording, source(entry, wording));
    }

    /**
     * A version of an entry in words, without the feed that it came by and whether it is disputed.
     *
     * @param asked the number that was asked for; an entry under another says so
     */
    public static EntryWords of(ClinicalEvent event, NhsNumber asked) {
        return words(
                new Telling(), event, asked, Wording.OF_DOCUMENTS, event.organisation().value());
    }

    private static EntryWords words(
            Telling telling, ClinicalEvent event, NhsNumber asked, Wording wording, String source) {
        BodyText.tell(telling, event.body());
        telling.codes();
        EnvelopeText.tell(telling, event, asked, wording);
        return telling.words(source);
    }

    /** Who asserts an entry, and by which feed it came. */
    static String source(Entry entry, Wording wording) {
        return wording.source(entry.event().organisation(), entry.provenance().feed());
    }
}
