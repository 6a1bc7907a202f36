package org.carerecord.event;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clinical concept: all codes the source gave, in its order, and its text.
 *
 * @param codings the codes, possibly none
 * @param text the source's own words
 */
public record Concept(List<Coding> codings, @Nullable String text) {

    /** Copies the list. */
    public Concept {
        codings = List.copyOf(codings);
    }

    /** A concept of one code whose display is also its text. */
    public static Concept of(String system, String code, String display) {
        return new Concept(List.of(new Coding(system, code, display)), display);
    }

    /** A concept the source only put in words. */
    public static Concept ofText(String text) {
        return new Concept(List.of(), text);
    }

    /** The words to show: the text, else a display, else a code; empty only if all are missing. */
    public String words() {
        if (text != null && !text.isBlank()) {
            return text;
        }
        for (Coding coding : codings) {
            String display = coding.display();
            if (display != null && !display.isBlank()) {
                return display;
            }
        }
        for (Coding coding : codings) {
            String code = coding.code();
            if (code != null && !code.isBlank()) {
                return code;
            }
        }
        return "";
    }

    /** Whether there is something to read: a text or a display, not only a code. */
    public boolean hasWords() {
        return Stream.concat(Stream.ofNullable(text), codings.stream().map(Coding::display))
                .anyMatch(words -> words != null && !words.isBlank());
    }

    /** Whether nothing at all is said: neither a code nor a display nor a text. */
    public boolean isEmpty() {
        return words().isEmpty();
    }
}
