package org.carerecord.record;

import java.util.List;

/**
 * A line of a summary: an entry and why it is shown, with the entries of other providers that say
 * the same. None is dropped; each keeps its own source.
 *
 * @param entry what is shown first: of equivalent entries the newest
 * @param why the rule that let it in
 * @param sameness why the others count as the same; meaningful only where there are others
 * @param others equivalent entries of other providers, newest first
 * @param differs in what the equivalent entries differ, as names of fields
 */
public record Item(
        Entry entry, Why why, Sameness sameness, List<Shown> others, List<String> differs) {

    /** An equivalent entry and why it is shown. */
    public record Shown(Entry entry, Why why) {}

    /** Why entries of several providers count as the same. */
    public enum Sameness {
        /** They do not: the entry stands alone. */
        ALONE("alone", "No other provider says the same."),
        /** The same code on the same day. */
        CODE_AND_DAY("same-code-and-day", "The same code on the same day."),
        /** The same medicine. */
        MEDICINE("same-medicine", "The same medicine."),
        /** The same agent. */
        AGENT("same-agent", "The same agent."),
        /** The same test with the same result at the same time. */
        RESULT("same-result", "The same test with the same result at the same time.");

        private final String code;
        private final String words;

        Sameness(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** The word in answers. */
        public String code() {
            return code;
        }

        /** The sentence shown to people. */
        public String words() {
            return words;
        }
    }

    /** Copies the lists. */
    public Item {
        others = List.copyOf(others);
        differs = List.copyOf(differs);
    }

    /** An entry of which no other provider says the same. */
    public static Item alone(Entry entry, Why why) {
        return new Item(entry, why, Sameness.ALONE, List.of(), List.of());
    }
}
