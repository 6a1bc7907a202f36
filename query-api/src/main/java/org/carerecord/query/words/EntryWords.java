package org.carerecord.query.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One entry in words. Everything that a source wrote has been made harmless (see {@link
 * HarmlessText}); values, notes and conclusions keep their line breaks.
 *
 * @param title what it is about, for example the name of a condition, a medicine or a test; never
 *     empty
 * @param date the date that the entry is filed under, for people to read; empty where it has none
 * @param value the result of an observation with its unit, or else empty
 * @param abnormal how the source judges the value, for example {@code High}; empty where it says
 *     nothing, or nothing that is other than it should be
 * @param neutral how the source judges the value otherwise, for example {@code Not detected}; empty
 *     where it says nothing or that it is normal, which is among the details
 * @param details everything else that the source says, each under a label, in a fixed order
 * @param source who asserts it, for example {@code RJ1, feed acute-trust}
 */
public record EntryWords(
        String title,
        String date,
        String value,
        String abnormal,
        String neutral,
        List<Detail> details,
        String source) {

    /** The label of the detail that marks an entry which does not stand as one expects. */
    static final String STATUS = "Status";

    /** The label of the detail that says why there is no value. */
    public static final String NO_VALUE = "No value";

    /** The label of the detail that has the ranges which the value is read against. */
    public static final String RANGES = "Reference range";

    /** The label of the detail that has the source's reference to the encounter. */
    public static final String ENCOUNTER = "Encounter";

    /** Something that the source says, under a label such as {@code Reaction}. */
    public record Detail(String label, String text) {

        /** The label and the text in one line: {@code Reaction: Wheal (severe)}. */
        public String line() {
            return label + ": " + text;
        }
    }

    /** Copies the list. */
    public EntryWords {
        details = List.copyOf(details);
        if (title.isBlank()) {
            throw new IllegalArgumentException("Expected a title");
        }
    }

    /**
     * How the entry stands where that is not what one expects, for example {@code Refuted} or
     * {@code Cancelled}: what must never be left away where the title stands alone. It is among the
     * details too.
     */
    public Optional<String> status() {
        List<String> marks =
                details.stream()
                        .filter(detail -> detail.label().equals(STATUS))
                        .map(Detail::text)
                        .toList();
        return marks.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", marks));
    }

    /** How the source judges the value, in all its words but that it is normal. */
    public List<String> judgements() {
        return Stream.of(abnormal, neutral).filter(words -> !words.isEmpty()).toList();
    }

    /** Why there is no value, for example {@code Withheld by the source}; empty if none is said. */
    public Optional<String> missing() {
        return details.stream()
                .filter(detail -> detail.label().equals(NO_VALUE))
                .map(Detail::text)
                .findFirst();
    }

    /** The same without the details that these hold of, for a page that has them elsewhere. */
    public EntryWords without(Predicate<Detail> elsewhere) {
        List<Detail> others = details.stream().filter(elsewhere.negate()).toList();
        return new EntryWords(title, date, value, abnormal, neutral, others, source);
    }
}
