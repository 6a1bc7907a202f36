package org.carerecord.feed;

import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern FORM = Pattern.compile(REGEX);

    /** Refuses what is no feed name. */
    public FeedName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(RULE);
        }
    }

    /** Reads a name; empty if it breaks the rule. Case is not folded: names are exact. */
    public static Optional<FeedName> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FeedName(text)) : Optional.empty();
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
