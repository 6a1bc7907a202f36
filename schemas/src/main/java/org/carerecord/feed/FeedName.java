package org.carerecord.feed;

import java.util.Optional;

/**
 * The name of a feed: one connected provider system, for example {@code gp-north}. It is part of
 * the topic's name, so it keeps to lower-case letters, digits and inner hyphens.
 *
 * @param value the name, at most 63 characters
 */
public record FeedName(String value) implements Comparable<FeedName> {

    /** The rule in words, for messages. */
    public static final String RULE =
            "Expected a feed name of 1 to 63 lower-case letters, digits and inner hyphens, for"
                    + " example gp-north";

    /** The rule as a regular expression, of which the pattern of topics is made. */
    static final String REGEX = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    private static final int LONGEST = 63;

    /** Refuses what is no feed name. */
    public FeedName {
        if (!isName(value)) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /** Reads a name; empty if it breaks the rule. Case is not folded: names are exact. */
    public static Optional<FeedName> parse(String text) {
        return isName(text) ? Optional.of(new FeedName(text)) : Optional.empty();
    }

    /** Every row of the record names its feed, so the rule is checked by hand. */
    private static boolean isName(String text) {
        int last = text.length() - 1;
        if (last < 0 || last >= LONGEST || text.charAt(0) == '-' || text.charAt(last) == '-') {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char letter = text.charAt(i);
            boolean allowed =
                    (letter >= 'a' && letter <= 'z')
                            || (letter >= '0' && letter <= '9')
                            || letter == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(FeedName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
