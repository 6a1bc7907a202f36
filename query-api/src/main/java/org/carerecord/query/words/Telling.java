package org.carerecord.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/**
 * An entry while it is being put into words. Everything that a source wrote goes through {@link
 * HarmlessText} here; what is not there has no words.
 */
final class Telling {

    /** A date and what it is the date of. */
    record Dated(String label, @Nullable When when) {

        static Dated of(String label, @Nullable ClinicalTime time) {
            return new Dated(label, time == null ? null : When.at(time));
        }

        static Dated of(String label, @Nullable When when) {
            return new Dated(label, when);
        }
    }

    private String title = "";
    private String date = "";
    private String value = "";
    private String abnormal = "";
    private String neutral = "";
    private List<String> coded = List.of();
    private final List<EntryWords.Detail> details = new ArrayList<>();

    /**
     * What the entry is about, which may not be empty: a statement without words is named by its
     * kind.
     */
    void about(String words, String kind) {
        String line = HarmlessText.line(words);
        title = line.isEmpty() ? "(" + kind + " without a name)" : line;
    }

    /** What the entry is about, by the source's own words first. */
    void about(Concept concept, String kind) {
        about(concept.words(), kind);
        coded =
                concept.codings().stream()
                        .map(Coding::display)
                        .filter(Objects::nonNull)
                        .map(HarmlessText::line)
                        .filter(display -> !display.isEmpty())
                        .filter(display -> !display.equalsIgnoreCase(title))
                        .distinct()
                        .toList();
    }

    /** What the codes say of what the entry is about, where that is not what it is called. */
    void codes() {
        listed("Coded as", coded);
    }

    /** The value with the line breaks of its source: a list of sensitivities has one a line. */
    void value(String words) {
        value = HarmlessText.lines(words);
    }

    void abnormal(String words) {
        abnormal = HarmlessText.line(words);
    }

    void neutral(String words) {
        neutral = HarmlessText.line(words);
    }

    /**
     * The dates that the entry may be filed under, the usual one first: the first that there is
     * stands before the line. The others follow under their labels, and so does the first where
     * more is known of it than its day, or where it is not the usual one.
     */
    void dates(Dated... dates) {
        for (int i = 0; i < dates.length; i++) {
            When when = dates[i].when();
            if (when == null) {
                continue;
            }
            boolean files = date.isEmpty() && when.sortTime().isPresent();
            if (files) {
                date = when.sortTime().map(ReadableDate::of).orElseThrow();
            }
            if (!files || i > 0 || !ReadableDate.withTime(when).equals(date)) {
                say(dates[i].label(), when);
            }
        }
    }

    /** Whether the entry is filed under a date. */
    boolean isDated() {
        return !date.isEmpty();
    }

    /** Something of the source's, under a label. */
    void say(String label, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            details.add(new EntryWords.Detail(label, HarmlessText.lines(words)));
        }
    }

    void say(String label, @Nullable Concept concept) {
        if (concept != null) {
            say(label, concept.words());
        }
    }

    /** A code that is a word already. */
    void code(String label, @Nullable String code) {
        if (code != null) {
            say(label, CodeWords.of(code));
        }
    }

    void say(String label, @Nullable ClinicalTime time) {
        if (time != null) {
            say(label, ReadableDate.withTime(time));
        }
    }

    void say(String label, @Nullable When when) {
        if (when != null) {
            say(label, ReadableDate.withTime(when));
        }
    }

    /** Several things of the source's under one label, in its order. */
    void listed(String label, List<String> words) {
        say(label, Words.joined(words));
    }

    /** Several things of the source's under one label, in its order. */
    void concepts(String label, List<Concept> concepts) {
        listed(label, concepts.stream().map(Concept::words).toList());
    }

    /** Something of the source's, where it is not what the line begins with already. */
    void other(String label, String title, @Nullable String words) {
        if (!title.equals(words)) {
            say(label, words);
        }
    }

    /** Those of several things that are not what the line begins with already. */
    void others(String label, String title, List<Concept> concepts) {
        listed(
                label,
                concepts.stream()
                        .map(Concept::words)
                        .filter(words -> !words.equals(title))
                        .toList());
    }

    /** A detail for each note. */
    void notes(List<String> notes) {
        notes.forEach(note -> say("Note", note));
    }

    EntryWords words(String source) {
        return new EntryWords(title, date, value, abnormal, neutral, details, source);
    }
}
